package io.keystory.command.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestProvider;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.platform.Ids;
import io.keystory.store.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsoConnectorApiTest {

    private static final String PATH = "/api/sso-connectors";

    private static TestCommandService service;
    private static TestClient administrator;
    private static TestProvider provider;

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
        provider = new TestProvider();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void one_is_made_set_up_and_deleted_and_its_secret_is_in_no_event() {
        String name = Ids.next();
        Answer made = administrator.post(PATH, "{'providerName': 'OIDC', 'connectorName': '%s'}".formatted(name));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.text("tenantId")).isEqualTo("default");
        assertThat(made.json().get("config").isEmpty()).isTrue();
        assertThat(made.json().get("branding").isEmpty()).isTrue();
        String id = made.text("id");

        Answer set = administrator.patch(PATH + "/" + id, "{'config': " + provider.ssoConfig()
                + ", 'syncProfile': true, 'branding': {'displayName': 'Acme', 'logo': ''}}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().at("/config/clientSecret").asString()).isEqualTo(TestProvider.SECRET);
        assertThat(set.json().at("/branding").toString()).isEqualTo("{\"displayName\":\"Acme\"}");
        assertThat(set.text("providerType")).isEqualTo("oidc");
        assertThat(set.text("name")).isEqualTo("OIDC");
        assertThat(set.json().at("/providerConfig/tokenEndpoint").asString())
                .isEqualTo(provider.at("/token").toString());
        assertThat(set.json().get("providerConfig").toString()).doesNotContain(TestProvider.SECRET);
        assertThat(configured(id).toString()).contains(provider.issuer()).doesNotContain(TestProvider.SECRET);

        long head = service.head();
        administrator.patch(PATH + "/" + id, "{'config': " + provider.ssoConfig() + "}");
        assertThat(service.head()).isEqualTo(head);
        assertThat(administrator.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/" + id).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(PATH + "/" + id, "{}").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void names_and_domains_are_of_one_connector_and_free_again_when_it_is_gone() {
        String name = Ids.next();
        String domain = Ids.next() + ".example";
        String body = "{'providerName': 'Okta', 'connectorName': '%s', 'domains': ['%s']}";
        String id = administrator.post(PATH, body.formatted(name, domain.toUpperCase())).text("id");

        assertThat(administrator.post(PATH, body.formatted(name, Ids.next() + ".example")).refusal())
                .isEqualTo("409 single_sign_on.duplicate_connector_name");
        Answer taken = administrator.post(PATH, body.formatted(Ids.next(), domain));
        assertThat(taken.refusal()).isEqualTo("422 single_sign_on.duplicated_domains");
        assertThat(taken.json().at("/data/domains/0").asString()).isEqualTo(domain.toLowerCase());

        administrator.delete(PATH + "/" + id);
        assertThat(administrator.post(PATH, body.formatted(name, domain)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"b\u00fccher.example, xn--bcher-kva.example", "xn--mller-kva.example, m\u00fcller.example",
        "gro\u00dfe.example, xn--groe-xna.example", "xn--wei-7ka.example, wei\u00df.example"})
    void a_domain_of_other_letters_is_of_one_connector_however_it_is_written(String domain, String other) {
        String body = "{'providerName': 'Okta', 'connectorName': '%s', 'domains': ['%s']}";
        String path = PATH + "/" + administrator.post(PATH, body.formatted(Ids.next(), domain)).text("id");

        assertThat(administrator.post(PATH, body.formatted(Ids.next(), other)).refusal())
                .isEqualTo("422 single_sign_on.duplicated_domains");
        assertThat(administrator.patch(path, "{'domains': ['%s']}".formatted(other)).status()).isEqualTo(200);
        assertThat(administrator.post(PATH, body.formatted(Ids.next(), domain)).refusal())
                .isEqualTo("422 single_sign_on.duplicated_domains");
        administrator.patch(path, "{'domains': []}");
        assertThat(administrator.post(PATH, body.formatted(Ids.next(), domain)).status()).isEqualTo(200);
    }

    @Test
    void a_saml_connector_says_who_we_are_before_it_is_set_up() {
        String id = administrator.post(PATH,
                "{'providerName': 'SAML', 'connectorName': '%s'}".formatted(Ids.next())).text("id");
        Answer set = administrator.patch(PATH + "/" + id, "{'config': {'metadataUrl': '" + provider.at("/none") + "'}}");

        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().at("/providerConfig/serviceProvider/assertionConsumerServiceUrl").asString())
                .endsWith("/api/authn/single-sign-on/saml/" + id);
        assertThat(set.json().at("/providerConfig/serviceProvider/entityId").asString())
                .endsWith("/enterprise-sso/" + id);
        assertThat(set.json().at("/providerConfig").has("identityProvider")).isFalse();
        assertThat(set.json().at("/providerConfig/problem/code").asString()).isEqualTo("connector.unreachable");
        assertThat(set.json().at("/providerConfig/problem/message").asString()).contains("provider");
        assertThat(set.json().at("/providerConfig/problem/data/reason").asString()).isEqualTo("status_404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'providerName': 'None', 'connectorName': 'a'}                                        | 422 connector.not_found
            {'providerName': 'OIDC'}                                                              | 400 guard.invalid_input
            {'providerName': 'OIDC', 'connectorName': ''}                                         | 400 guard.invalid_input
            {'providerName': 'OIDC', 'connectorName': 'a', 'domains': ['a b']}                    | 400 guard.invalid_input
            {'providerName': 'OIDC', 'connectorName': 'a', 'domains': ['Gmail.com']}              | 422 single_sign_on.forbidden_domains
            {'providerName': 'OIDC', 'connectorName': 'a', 'domains': ['a.example', 'A.example']} | 422 single_sign_on.duplicated_domains
            {'providerName': 'OIDC', 'connectorName': 'a', 'config': {'issuer': 'idp'}}           | 400 connector.invalid_config
            {'providerName': 'SAML', 'connectorName': 'a', 'config': {'metadata': '<a/>'}}        | 400 connector.invalid_config
            {'providerName': 'SAML', 'connectorName': 'a', 'enableTokenStorage': true}            | 422 connector.token_storage_not_supported
            """, quoteCharacter = '"')
    void what_cannot_work_is_refused_and_changes_nothing(String body, String refusal) {
        long head = service.head();

        assertThat(administrator.post(PATH, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_change_of_what_has_changed_meanwhile_is_refused_to_who_asks_for_that() {
        String path = PATH + "/" + administrator.post(PATH,
                "{'providerName': 'OIDC', 'connectorName': '%s'}".formatted(Ids.next())).text("id");

        assertThat(administrator.send("PATCH", path, "{}", "If-Match", "\"1\"").refusal())
                .isEqualTo("412 consistency.version_conflict");
    }

    @Test
    void only_administrators_may() {
        assertThat(service.anonymous().post(PATH, "{}").status()).isEqualTo(401);
    }

    private static SsoConnectorConfigured configured(String id) {
        return service.bean(EventLog.class).reader().stream(new SsoConnectorId(id).stream(), 0).stream()
                .map(recorded -> recorded.event()).filter(SsoConnectorConfigured.class::isInstance)
                .map(SsoConnectorConfigured.class::cast).findFirst().orElseThrow();
    }
}
