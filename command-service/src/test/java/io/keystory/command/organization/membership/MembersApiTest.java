package io.keystory.command.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;

class MembersApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String path = "/api/organizations/" + fixtures.organization();

    @Test
    void users_belong_to_an_organization_all_of_them_or_none() {
        String ada = fixtures.user();
        String bob = fixtures.user();

        Answer added = administrator.post(path + "/users", "{'userIds': ['%s', '%s']}".formatted(ada, ada));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("userIds").get(0).asString()).isEqualTo(ada);
        long head = service.head();
        assertThat(administrator.post(path + "/users", "{'userIds': ['%s', 'nobody']}".formatted(bob)).refusal())
                .isEqualTo("422 entity.relation_foreign_key_not_found");
        assertThat(administrator.post(path + "/users", "{'userIds': ['%s']}".formatted(ada)).status()).isEqualTo(201);
        assertThat(service.head()).isEqualTo(head);

        assertThat(administrator.put(path + "/users", "{'userIds': ['%s']}".formatted(bob)).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/users/" + ada).refusal()).isEqualTo("404 entity.not_found");
        assertThat(administrator.delete(path + "/users/" + bob).status()).isEqualTo(204);
        assertThat(administrator.put(path + "/users", "{'userIds': []}").status()).isEqualTo(204);
    }

    @Test
    void members_get_roles_by_id_or_by_name() {
        String ada = fixtures.user();
        String bob = fixtures.user();
        String admin = fixtures.organizationRole("User");
        String name = Ids.next();
        String guest = administrator.post("/api/organization-roles", "{'name': '%s'}".formatted(name)).text("id");
        administrator.post(path + "/users", "{'userIds': ['%s']}".formatted(ada));

        String both = "{'userIds': ['%s', '%s'], 'organizationRoleIds': ['%s']}".formatted(ada, bob, admin);
        assertThat(administrator.post(path + "/users/roles", both).refusal())
                .isEqualTo("422 organization.require_membership");
        administrator.post(path + "/users", "{'userIds': ['%s']}".formatted(bob));
        assertThat(administrator.post(path + "/users/roles", both).status()).isEqualTo(201);

        String roles = path + "/users/" + ada + "/roles";
        Answer named = administrator.post(roles, "{'organizationRoleNames': ['%s']}".formatted(name));
        assertThat(named.status()).isEqualTo(201);
        assertThat(named.json().get("organizationRoleIds").get(0).asString()).isEqualTo(guest);
        Answer unknown = administrator.post(roles, "{'organizationRoleNames': ['%s', 'none']}".formatted(name));
        assertThat(unknown.refusal()).isEqualTo("422 organization.role_names_not_found");
        assertThat(unknown.json().at("/data/names/0").asString()).isEqualTo("none");
        assertThat(administrator.put(roles, "{'organizationRoleIds': ['%s']}".formatted(guest)).status())
                .isEqualTo(204);
        assertThat(administrator.delete(roles + "/" + admin).refusal()).isEqualTo("404 entity.not_found");
        assertThat(administrator.delete(roles + "/" + guest).status()).isEqualTo(204);
        assertThat(administrator.post(roles, "{'organizationRoleIds': ['%s']}"
                .formatted(fixtures.organizationRole("MachineToMachine"))).refusal())
                .isEqualTo("422 user.invalid_role_type");
    }

    @Test
    void machines_belong_to_an_organization_with_roles_of_machines() {
        String robot = fixtures.application("MachineToMachine");
        String role = fixtures.organizationRole("MachineToMachine");
        String roles = path + "/applications/" + robot + "/roles";
        String body = "{'organizationRoleIds': ['%s']}".formatted(role);

        assertThat(administrator.post(path + "/applications", "{'applicationIds': ['%s']}"
                .formatted(fixtures.application("SPA"))).refusal()).isEqualTo("422 application.invalid_type");
        assertThat(administrator.post(roles, body).refusal()).isEqualTo("422 organization.require_membership");
        assertThat(administrator.post(path + "/applications", "{'applicationIds': ['%s']}".formatted(robot)).status())
                .isEqualTo(201);
        assertThat(administrator.post(roles, body).status()).isEqualTo(201);
        assertThat(administrator.put(roles, body).status()).isEqualTo(204);
        assertThat(administrator.delete(roles + "/" + role).status()).isEqualTo(204);
        assertThat(administrator.post(path + "/applications/roles", "{'applicationIds': ['%s'], %s"
                .formatted(robot, body.substring(1))).status()).isEqualTo(201);
        assertThat(administrator.post(roles, "{'organizationRoleIds': ['%s']}"
                .formatted(fixtures.organizationRole("User"))).refusal())
                .isEqualTo("422 application.invalid_role_type");
        assertThat(administrator.put(path + "/applications", "{'applicationIds': []}").status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/applications/" + robot).refusal()).isEqualTo("404 entity.not_found");
    }

    @Test
    void nobody_belongs_to_an_organization_that_does_not_exist() {
        String none = "/api/organizations/none";
        String body = "{'userIds': ['%s']}".formatted(fixtures.user());
        long head = service.head();

        assertThat(administrator.post(none + "/users", body).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.put(none + "/users", body).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.delete(none + "/users/x").refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(head);
    }
}
