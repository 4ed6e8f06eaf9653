package io.keystory.query.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.Ids;
import io.keystory.query.application.TestApplications;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class RoleApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String name = "role-" + Ids.next();
    private final RoleCreated role = new RoleCreated(new RoleId(Ids.next()), name, "Things", RoleType.USER, false);
    private final String path = "/api/roles/" + role.roleId();

    @Test
    void of_those_who_have_a_listed_role_three_are_looked_at_however_many_there_are() {
        service.events().append(role);
        for (int i = 0; i < 20; i++) {
            UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Grace");
            service.events().append(user, new UserEvent.RoleAssigned(user.userId(), role.roleId()));
        }
        service.catchUp();

        JsonNode listed = admin.get("/api/roles?search.name=" + name).json().get(0);
        assertThat(listed.get("usersCount").asInt()).isEqualTo(20);
        assertThat(listed.get("featuredUsers")).hasSize(3);
        assertThat(plan()).anyMatch(line -> line.matches(".*Index (Only )?Scan using user_pkey on \"user\" u .*loops=3\\)"));
    }

    /** How the role is listed, with how many rows were looked at, where tables are not read from end to end. */
    private List<String> plan() {
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        Listing listing = new RoleQueries(null).withHolders(Condition.of("r.id = ?", role.roleId().value()));
        return new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")
                    .forEach(way -> jdbc.execute("set local enable_" + way + " = off"));
            return jdbc.queryForList("explain (analyze, costs off, timing off) select " + listing.document() + " from "
                    + listing.from() + " where " + listing.where().sql(), String.class, listing.where().with());
        });
    }

    @Test
    void a_listed_role_says_who_has_it() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Grace");
        ApplicationCreated machine = TestApplications.of(ApplicationType.MACHINE_TO_MACHINE, "Robot", false);
        service.events().append(role, user, machine,
                new UserEvent.RoleAssigned(user.userId(), role.roleId()),
                new ApplicationEvent.RoleAssigned(machine.applicationId(), role.roleId()));
        service.catchUp();

        JsonNode listed = admin.get("/api/roles?search.name=" + name).json().get(0);

        assertThat(listed.get("name").asString()).isEqualTo(name);
        assertThat(listed.get("type").asString()).isEqualTo("User");
        assertThat(listed.get("usersCount").asInt()).isEqualTo(1);
        assertThat(listed.get("featuredUsers").get(0).get("name").asString()).isEqualTo("Grace");
        assertThat(listed.get("featuredUsers").get(0).get("avatar").isNull()).isTrue();
        assertThat(listed.get("applicationsCount").asInt()).isEqualTo(1);
        assertThat(listed.get("featuredApplications").get(0).get("type").asString()).isEqualTo("MachineToMachine");
        assertThat(ids(path + "/users")).containsExactly(user.userId().value());
        assertThat(admin.get(path + "/users").header("Total-Number")).isEqualTo("1");
        assertThat(admin.get(path + "/users?search=nobody").header("Total-Number")).isEqualTo("0");
        assertThat(ids(path + "/applications")).containsExactly(machine.applicationId().value());
        assertThat(ids("/api/users/" + user.userId() + "/roles")).containsExactly(role.roleId().value());
        assertThat(ids("/api/applications/" + machine.applicationId() + "/roles"))
                .containsExactly(role.roleId().value());
        assertThat(ids("/api/roles?search.name=" + name + "&excludeUserId=" + user.userId())).isEmpty();
        assertThat(ids("/api/roles?search.name=" + name + "&type=MachineToMachine")).isEmpty();
        assertThat(ids("/api/users?excludeRoleId=" + role.roleId())).doesNotContain(user.userId().value());
        assertThat(number("/api/users?excludeRoleId=" + role.roleId())).isEqualTo(number("/api/users") - 1);
        String begins = "/api/users?search=" + user.userId() + "%25";
        assertThat(number(begins)).isEqualTo(1);
        assertThat(number(begins + "&excludeRoleId=" + role.roleId())).isZero();
    }

    @Test
    void a_role_shows_the_scopes_it_gives_with_their_resources_until_they_are_gone() {
        ResourceCreated shop = new ResourceCreated(new ResourceId(Ids.next()), "Shop", "https://" + name, 3600);
        ScopeId read = new ScopeId(Ids.next());
        ScopeId write = new ScopeId(Ids.next());
        service.events().append(shop, new ScopeAdded(shop.resourceId(), read, "read", null),
                new ScopeAdded(shop.resourceId(), write, "write", "Change things"), role,
                new ScopeAssigned(role.roleId(), shop.resourceId(), read),
                new ScopeAssigned(role.roleId(), shop.resourceId(), write));
        service.catchUp();

        JsonNode scopes = admin.get(path + "/scopes").json();
        assertThat(scopes).hasSize(2);
        assertThat(scopes.get(0).get("name").asString()).isEqualTo("read");
        assertThat(scopes.get(0).get("resource").get("indicator").asString()).isEqualTo("https://" + name);
        String searched = path + "/scopes?page=1&search.name=write";
        assertThat(ids(searched)).containsExactly(write.value());
        assertThat(admin.get(searched).header("Total-Number")).isEqualTo("1");

        service.events().append(new ResourceEvent.ScopeRemoved(shop.resourceId(), read));
        service.catchUp();
        assertThat(ids(path + "/scopes")).containsExactly(write.value());

        service.events().append(new ResourceEvent.ResourceDeleted(shop.resourceId()));
        service.catchUp();
        assertThat(ids(path + "/scopes")).isEmpty();
    }

    @Test
    void who_is_gone_no_longer_has_the_role_and_who_had_a_gone_role_no_longer_has_it() {
        UserCreated gone = TestUsers.named("u" + Ids.nextUser(), null, null);
        UserCreated staying = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(role, gone, staying, new UserEvent.RoleAssigned(gone.userId(), role.roleId()),
                new UserEvent.RoleAssigned(staying.userId(), role.roleId()), new UserDeleted(gone.userId()));
        service.catchUp();
        assertThat(admin.get("/api/roles?search.name=" + name).json().get(0).get("usersCount").asInt()).isEqualTo(1);

        service.events().append(new RoleDeleted(role.roleId()));
        service.catchUp();
        assertThat(ids("/api/users/" + staying.userId() + "/roles")).isEmpty();
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.get(path + "/users").status()).isEqualTo(404);
    }

    @Test
    void built_in_roles_are_not_listed() {
        if (admin.get("/api/roles/" + BuiltInRoles.ADMINISTRATOR).status() == 404) {
            service.events().append(new RoleCreated(BuiltInRoles.ADMINISTRATOR, BuiltInRoles.ADMINISTRATOR_NAME,
                    "Administrators", RoleType.USER, false));
        }
        service.catchUp();

        assertThat(ids("/api/roles?page_size=100")).doesNotContain(BuiltInRoles.ADMINISTRATOR.value());
    }

    private List<String> ids(String path) {
        return admin.get(path).json().valueStream().map(node -> node.get("id").asString()).toList();
    }

    private int number(String list) {
        return Integer.parseInt(admin.get(list).header("Total-Number"));
    }
}
