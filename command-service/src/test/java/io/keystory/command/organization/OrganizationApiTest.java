package io.keystory.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.organization.joining.JoiningBySso;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.Command;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void an_organization_is_created_changed_and_deleted() {
        Answer created = administrator.post("/api/organizations", "{'name': 'Acme', 'tenantId': 'x'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("tenantId")).isEqualTo("default");
        assertThat(created.json().get("isMfaRequired").asBoolean()).isFalse();
        assertThat(created.json().get("color")).isEmpty();

        String path = "/api/organizations/" + created.text("id");
        Answer changed = administrator.patch(path, """
                {'name': 'Beta', 'description': 'd', 'customData': {'a': {'b': 1}}, 'isMfaRequired': true,
                 'color': {'primaryColor': '#0000ff'}, 'branding': {'logoUrl': 'https://beta.example/l.png'},
                 'customCss': 'a{}'}""");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/customData/a/b").asInt()).isEqualTo(1);
        assertThat(changed.json().at("/color/primaryColor").asString()).isEqualTo("#0000ff");
        assertThat(changed.json().at("/branding/logoUrl").asString()).isEqualTo("https://beta.example/l.png");
        assertThat(administrator.patch(path, "{'customData': {'c': 1}}").json().get("customData"))
                .hasToString("{\"c\":1}");

        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'name': 'n'}").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void people_join_by_their_e_mail_domain_and_get_roles() {
        String path = "/api/organizations/" + fixtures.organization() + "/jit";
        String role = fixtures.organizationRole("User");

        Answer added = administrator.post(path + "/email-domains", "{'emailDomain': 'Acme.Example'}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("emailDomain")).isEqualTo("acme.example");
        assertThat(administrator.post(path + "/email-domains", "{'emailDomain': 'acme.example'}").refusal())
                .isEqualTo("422 entity.unique_integrity_violation");
        assertThat(administrator.put(path + "/email-domains", "{'emailDomains': ['b.example']}").status())
                .isEqualTo(204);
        assertThat(administrator.delete(path + "/email-domains/acme.example").refusal())
                .isEqualTo("404 entity.not_found");
        assertThat(administrator.delete(path + "/email-domains/B.example").status()).isEqualTo(204);

        String body = "{'organizationRoleIds': ['%s']}".formatted(role);
        assertThat(administrator.post(path + "/roles", body).status()).isEqualTo(201);
        assertThat(administrator.put(path + "/roles", body).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/roles/" + role).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/roles/" + role).refusal()).isEqualTo("404 entity.not_found");
        assertThat(administrator.post(path + "/roles", "{'organizationRoleIds': ['%s']}"
                .formatted(fixtures.organizationRole("MachineToMachine"))).refusal())
                .isEqualTo("422 user.invalid_role_type");
    }

    @Test
    void people_join_by_signing_in_through_an_sso_connector() {
        String organization = fixtures.organization();
        String path = "/api/organizations/" + organization + "/jit/sso-connectors";
        String connector = administrator.post("/api/sso-connectors",
                "{'providerName': 'OIDC', 'connectorName': '%s'}".formatted(Ids.next())).text("id");
        String body = "{'ssoConnectorIds': ['%s']}".formatted(connector);

        assertThat(administrator.post(path, body).status()).isEqualTo(201);
        assertThat(administrator.post(path, body).status()).isEqualTo(201);
        List<Command> joining = service.bean(JoiningBySso.class).of(new UserId("ada"), new SsoConnectorId(connector));
        assertThat(joining.toString()).contains("AddMember", organization, "ada");
        assertThat(service.bean(JoiningBySso.class).of(new UserId("ada"), new SsoConnectorId("none"))).isEmpty();

        assertThat(administrator.put(path, "{'ssoConnectorIds': []}").status()).isEqualTo(204);
        assertThat(administrator.put(path, body).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + connector).status()).isEqualTo(204);
        assertThat(administrator.delete(path + "/" + connector).refusal()).isEqualTo("404 entity.not_found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | {}                                             | 400 guard.invalid_input
            ''                      | {'name': ''}                                   | 400 guard.invalid_input
            ''                      | {'name': 'n', 'isMfaRequired': 'yes'}          | 400 guard.invalid_input
            ''                      | {'name': 'n', 'color': {'primaryColor': 'x'}}  | 400 guard.invalid_input
            ''                      | {'name': 'n', 'branding': {'logoUrl': 'x'}}    | 400 guard.invalid_input
            ''                      | {'name': 'n', 'customData': []}                | 400 guard.invalid_input
            /none/users             | {'userIds': []}                                | 400 guard.invalid_input
            /none/users             | {'userIds': ['none']}                          | 422 entity.relation_foreign_key_not_found
            /none/applications      | {'applicationIds': ['none']}                   | 422 entity.relation_foreign_key_not_found
            /none/users/roles       | {'userIds': ['none'], 'organizationRoleIds': []} | 400 guard.invalid_input
            /none/jit/email-domains | {'emailDomain': 'a b'}                         | 400 guard.invalid_input
            /none/jit/email-domains | {'emailDomain': 'a.example'}                   | 404 entity.not_exists_with_id
            /none/jit/roles         | {'organizationRoleIds': ['none']}              | 422 entity.relation_foreign_key_not_found
            /none/jit/sso-connectors | {'ssoConnectorIds': []}                       | 400 guard.invalid_input
            /none/jit/sso-connectors | {'ssoConnectorIds': ['none']}                 | 422 entity.relation_foreign_key_not_found
            """)
    void bad_input_is_refused_and_appends_nothing(String path, String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/organizations" + path, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }
}
