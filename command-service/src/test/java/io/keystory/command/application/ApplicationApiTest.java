package io.keystory.command.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.role.ApplicationRoleIds;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.store.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();

    @Test
    void everything_that_was_sent_is_answered_and_no_secret() {
        Answer answer = administrator.post("/api/applications", """
                {'name': 'Shop', 'type': 'Traditional', 'description': 'd', 'customData': {'a': 1}, 'isThirdParty': true,
                 'oidcClientMetadata': {'redirectUris': ['https://shop.example/cb', 'http://localhost:3000'],
                                        'postLogoutRedirectUris': []},
                 'customClientMetadata': {'refreshTokenTtlInDays': 7}, 'id': 'mine', 'secret': 'mine'}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("id")).matches("[0-9a-z]{21}");
        assertThat(answer.text("type")).isEqualTo("Traditional");
        assertThat(answer.text("tenantId")).isEqualTo("default");
        assertThat(answer.json().at("/oidcClientMetadata/redirectUris/0").asString())
                .isEqualTo("https://shop.example/cb");
        assertThat(answer.json().at("/customClientMetadata/refreshTokenTtlInDays").asInt()).isEqualTo(7);
        assertThat(answer.json().at("/customData/a").asInt()).isEqualTo(1);
        assertThat(answer.json().get("isThirdParty").asBoolean()).isTrue();
        assertThat(answer.json().get("appLevelAccessControlEnabled").asBoolean()).isFalse();
        assertThat(answer.json().has("secret")).isFalse();
    }

    @Test
    void an_application_of_a_device_may_have_a_scheme_of_its_own() {
        Answer answer = administrator.post("/api/applications", """
                {'name': 'n', 'type': 'Native',
                 'oidcClientMetadata': {'redirectUris': ['io.example.app://callback'], 'postLogoutRedirectUris': []}}
                """);

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://*.example.com/cb", "https://pr-*.preview.example.com:8443/cb?x=1", "https://a.example/cb/*"})
    void a_star_stands_for_part_of_a_host_or_for_what_is_below_a_path(String pattern) {
        Answer answer = administrator.post("/api/applications", """
                {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['%s'], 'postLogoutRedirectUris': ['%1$s']}}
                """.formatted(pattern));

        assertThat(answer.status()).as(answer.text("message")).isEqualTo(200);
        assertThat(answer.json().at("/oidcClientMetadata/redirectUris/0").asString()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type': 'SPA'}                                                        | 400 guard.invalid_input
            {'name': '', 'type': 'SPA'}                                            | 400 guard.invalid_input
            {'name': 'n'}                                                          | 400 guard.invalid_input
            {'name': 'n', 'type': 'Desktop'}                                       | 400 guard.invalid_input
            {'name': 'n', 'type': 'SAML'}                                          | 400 application.saml.use_saml_app_api
            {'name': 'n', 'type': 'Protected'}                                     | 400 application.protected_app_metadata_is_required
            {'name': 'n', 'type': 'Protected', 'protectedAppMetadata': {}}         | 501 application.protected_app_not_configured
            {'name': 'n', 'type': 'MachineToMachine', 'isThirdParty': true}        | 400 application.invalid_third_party_application_type
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'isDeviceFlow': true}}                    | 422 application.device_flow_native_only
            {'name': 'n', 'type': 'SPA', 'isThirdParty': true, 'customClientMetadata': {'allowTokenExchange': true}} | 422 application.third_party_application_cannot_enable_token_exchange
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'refreshTokenTtlInDays': 181}}            | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'idTokenTtl': 0}}                         | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'idTokenTtl': 1.5}}                       | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'idTokenTtl': 2147483648}}                | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'refreshTokenTtl': 2147483648}}           | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'maxAllowedGrants': 4294967297}}          | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'customClientMetadata': {'corsAllowedOrigins': ['']}}              | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['/relative']}}             | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['javascript:alert(1)']}}   | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://a.example/#b']}}  | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://u:p@a.example']}} | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': [5]}}                       | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://*.com/cb']}}      | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://a.*/cb']}}        | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://a.example:*/']}}  | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://a.example/?x=*']}} | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['https://localhost/*']}}   | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'redirectUris': ['http*://a.example/']}}    | 400 guard.invalid_input
            {'name': 'n', 'type': 'SPA', 'oidcClientMetadata': {'backchannelLogoutUri': 'nowhere'}}         | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post("/api/applications", body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void an_application_is_changed_and_deleted() {
        String path = "/api/applications/" + fixtures.application("SPA");

        Answer changed = administrator.patch(path, """
                {'name': 'm', 'description': null, 'customData': {'a': 1},
                 'oidcClientMetadata': {'redirectUris': ['https://a.example'], 'postLogoutRedirectUris': []}}
                """);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("m");
        assertThat(changed.json().at("/oidcClientMetadata/redirectUris/0").asString()).isEqualTo("https://a.example");
        assertThat(administrator.patch(path + "/custom-data", "{'b': 2}").json().toString())
                .isEqualTo("{\"a\":1,\"b\":2}");

        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'name': 'm'}").refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path + "/custom-data", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'name': null}                                                        | 400 guard.invalid_input
            {'name': ''}                                                          | 400 guard.invalid_input
            {'oidcClientMetadata': null}                                          | 400 guard.invalid_input
            {'oidcClientMetadata': {'redirectUris': ['data:text/html,x']}}        | 400 guard.invalid_input
            {'customClientMetadata': {'maxAllowedGrants': 0}}                     | 400 guard.invalid_input
            {'customClientMetadata': {'isDeviceFlow': true}}                      | 422 application.device_flow_not_changeable
            {'protectedAppMetadata': {'origin': 'https://a.example'}}             | 422 application.protected_application_only
            {'appLevelAccessControlEnabled': true}                                | 422 request.invalid_input
            {'isAdmin': true}                                                     | 422 application.invalid_type
            """)
    void bad_changes_are_refused_and_append_nothing(String body, String refusal) {
        String path = "/api/applications/" + fixtures.application("Native");
        long head = service.head();

        assertThat(administrator.patch(path, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_machine_may_be_an_administrator() {
        String id = fixtures.application("MachineToMachine");

        administrator.patch("/api/applications/" + id, "{'isAdmin': true}");
        assertThat(roles(id)).isEqualTo(BuiltInRoles.MACHINE_ADMINISTRATOR.value());
        administrator.patch("/api/applications/" + id, "{'isAdmin': false}");
        assertThat(roles(id)).isEmpty();
        administrator.patch("/api/applications/" + id, "{'isAdmin': false}");
        assertThat(roles(id)).isEmpty();
    }

    @Test
    void no_application_has_a_legacy_secret() {
        String path = "/api/applications/" + fixtures.application("Traditional");

        assertThat(administrator.delete(path + "/legacy-secret").refusal())
                .isEqualTo("400 application.no_legacy_secret_found");
    }

    private String roles(String id) {
        return service.bean(Streams.class).fold(new ApplicationId(id).stream(), new ApplicationRoleIds()).orElseThrow()
                .stream().map(role -> role.value()).reduce("", String::concat);
    }
}
