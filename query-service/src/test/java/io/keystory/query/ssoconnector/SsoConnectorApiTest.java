package io.keystory.query.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyActivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyCreated;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.saml.SigningCertificate;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import java.time.Instant;
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
        assertThat(admin.get(path).header("ETag")).startsWith("\"" + then + "-");
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
        assertThat(config.has("problem")).isFalse();
    }

    @Test
    void key_pairs_are_listed_and_told_to_the_provider_the_one_that_signs_first() {
        Instant now = Instant.now();
        String first = SigningCertificate.create("first", now, now.plusSeconds(60)).certificate();
        String next = SigningCertificate.create("next", now, now.plusSeconds(60)).certificate();
        service.events().append(new SsoConnectorCreated(id, SsoProvider.SAML, "Acme " + id));
        service.catchUp();
        String metadata = "/api/authn/single-sign-on/saml/" + id + "/metadata";
        assertThat(service.anonymous().get(metadata).body())
                .contains("AuthnRequestsSigned=\"false\"", "WantAssertionsSigned=\"true\"").doesNotContain("KeyDescriptor");

        service.events().append(new SsoSigningKeyCreated(id, "k1", first, 9));
        service.events().append(new SsoSigningKeyActivated(id, "k1"));
        service.events().append(new SsoConnectorConfigured(id, Map.of("signAuthnRequest", true), null));
        service.events().append(new SsoSigningKeyCreated(id, "k2", next, 9));
        service.catchUp();
        JsonNode keys = admin.get(PATH + "/" + id + "/signing-keys").json();
        assertThat(keys.valueStream().map(key -> key.get("id").asString() + key.get("active"))).containsExactly("k2false", "k1true");
        assertThat(keys.at("/0/fingerprints/sha256/formatted").asString()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(service.anonymous().get(metadata).body().replaceAll("\\s", ""))
                .contains("AuthnRequestsSigned=\"true\"").containsSubsequence("use=\"signing\"", base64(first),
                        "use=\"signing\"", base64(next), "use=\"encryption\"", base64(first), "xmlenc11#aes256-gcm");
    }

    @Test
    void who_speaks_no_saml_has_no_key_pairs() {
        service.events().append(new SsoConnectorCreated(id, SsoProvider.OIDC, "Acme " + id));
        service.catchUp();

        assertThat(admin.get(PATH + "/" + id + "/signing-keys").code()).isEqualTo("connector.not_found");
        assertThat(admin.get(PATH + "/none/signing-keys").code()).isEqualTo("entity.not_exists_with_id");
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

    private static String base64(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    private List<String> ids(String query) {
        return admin.get(PATH + query).json().valueStream().map(one -> one.get("id").asString()).toList();
    }
}
