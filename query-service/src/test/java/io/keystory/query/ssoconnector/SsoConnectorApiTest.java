package io.keystory.query.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SsoConnectorApiTest {

    private static final String PATH = "/api/sso-connectors";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final SsoConnectorId id = new SsoConnectorId(Ids.next());
    private final String secrets = Ids.next();

    @Test
    void a_connector_is_shown_with_its_provider_and_its_secret_and_in_the_past_without_either() {
        service.events().append(new SsoConnectorCreated(id, SsoProvider.AZURE_AD_OIDC, "Acme " + id));
        service.events().append(
                new VaultEntry(secrets, "connector", id.stream(), "{\"clientSecret\":\"s\"}", null),
                new SsoConnectorConfigured(id, Map.of("clientId", "c"), secrets));
        long then = service.events().append(new SsoConnectorDomainsChanged(id, List.of("acme.example")));
        service.catchUp();
        String path = PATH + "/" + id;

        JsonNode shown = admin.get(path).json();
        assertThat(shown.get("config").toString()).isEqualTo("{\"clientId\":\"c\",\"clientSecret\":\"s\"}");
        assertThat(shown.get("providerName").asString()).isEqualTo("AzureAdOidc");
        assertThat(shown.get("providerType").asString()).isEqualTo("oidc");
        assertThat(shown.get("domains").toString()).isEqualTo("[\"acme.example\"]");
        assertThat(shown.get("createdAt").asLong()).isPositive();
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"" + then + "\"");
        JsonNode past = admin.get(path + "?asOf=" + then).json();
        assertThat(past.get("config").toString()).isEqualTo("{\"clientId\":\"c\"}");
        assertThat(past.has("providerConfig")).isFalse();
        assertThat(ids("")).contains(id.value());
        assertThat(admin.get(PATH + "?page=1&page_size=1").json()).hasSize(1);
        assertThat(Integer.parseInt(admin.get(PATH + "?page=1&page_size=1").header("Total-Number"))).isPositive();

        service.events().append(new SsoConnectorDeleted(id));
        service.catchUp();
        assertThat(admin.get(path).code()).isEqualTo("entity.not_exists_with_id");
        assertThat(ids("")).doesNotContain(id.value());
        assertThat(ids("?asOf=" + then)).contains(id.value());
        assertThat(admin.get(path + "/history").json().valueStream().map(entry -> entry.get("type").asString()))
                .containsExactly("sso_connector.deleted", "sso_connector.domains_changed",
                        "sso_connector.configured", "sso_connector.created");
        assertThat(admin.get(path + "/history").body()).contains("config.clientId").doesNotContain("clientSecret");
    }

    @Test
    void a_saml_connector_says_both_sides_of_its_connection() {
        service.events().append(new SsoConnectorCreated(id, SsoProvider.SAML, "Acme " + id));
        service.catchUp();

        JsonNode config = admin.get(PATH + "/" + id).json().get("providerConfig");
        assertThat(config.at("/serviceProvider/entityId").asString()).endsWith("/enterprise-sso/" + id);
        assertThat(config.at("/defaultAttributeMapping/id").asString()).isEqualTo("nameID");
        assertThat(config.has("identityProvider")).isFalse();
    }

    @Test
    void providers_are_told() {
        JsonNode providers = admin.get("/api/sso-connector-providers").json();

        assertThat(providers.valueStream().map(one -> one.get("providerName").asString())).containsExactly(
                "OIDC", "SAML", "AzureAD", "GoogleWorkspace", "Okta", "AzureAdOidc");
        assertThat(providers.at("/1/providerType").asString()).isEqualTo("saml");
        assertThat(providers.at("/0/logo").asString()).startsWith("data:image/svg+xml;base64,");
        assertThat(service.anonymous().get("/api/sso-connector-providers").status()).isEqualTo(401);
    }

    private List<String> ids(String query) {
        return admin.get(PATH + query).json().valueStream().map(one -> one.get("id").asString()).toList();
    }
}
