package io.keystory.oidc.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.domain.DomainsEvent.DomainAdded;
import io.keystory.events.domain.DomainsEvent.DomainVerified;
import io.keystory.events.domain.DomainsId;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiscoveryTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String PATH = "/oidc/.well-known/openid-configuration";

    @Test
    void it_names_every_endpoint_below_the_issuer() {
        Answer answer = PROVIDER.calls().get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        String issuer = "http://localhost:3001/oidc";
        assertThat(answer.text("issuer")).isEqualTo(issuer);
        assertThat(answer.text("authorization_endpoint")).isEqualTo(issuer + "/auth");
        assertThat(answer.text("token_endpoint")).isEqualTo(issuer + "/token");
        assertThat(answer.text("userinfo_endpoint")).isEqualTo(issuer + "/me");
        assertThat(answer.text("jwks_uri")).isEqualTo(issuer + "/jwks");
        assertThat(answer.text("end_session_endpoint")).isEqualTo(issuer + "/session/end");
        assertThat(answer.text("introspection_endpoint")).isEqualTo(issuer + "/token/introspection");
        assertThat(answer.text("revocation_endpoint")).isEqualTo(issuer + "/token/revocation");
        assertThat(answer.text("pushed_authorization_request_endpoint")).isEqualTo(issuer + "/request");
    }

    @Test
    void it_tells_what_works_and_nothing_else() {
        JsonNode metadata = PROVIDER.calls().get(PATH).json();

        assertThat(texts(metadata, "response_types_supported")).containsExactly("code");
        assertThat(texts(metadata, "response_modes_supported"))
                .containsExactlyInAnyOrder("form_post", "fragment", "query", "jwt", "query.jwt", "fragment.jwt",
                        "form_post.jwt");
        assertThat(texts(metadata, "grant_types_supported"))
                .containsExactlyInAnyOrder("authorization_code", "refresh_token",
                "client_credentials", "urn:ietf:params:oauth:grant-type:device_code",
                "urn:ietf:params:oauth:grant-type:token-exchange");
        assertThat(texts(metadata, "code_challenge_methods_supported")).containsExactly("S256");
        assertThat(texts(metadata, "subject_types_supported")).containsExactly("public");
        assertThat(texts(metadata, "id_token_signing_alg_values_supported"))
                .containsExactly("ES384", "ES256", "RS256", "PS256", "EdDSA");
        assertThat(texts(metadata, "userinfo_signing_alg_values_supported"))
                .containsExactly("ES384", "ES256", "RS256", "PS256", "EdDSA");
        assertThat(texts(metadata, "introspection_signing_alg_values_supported"))
                .containsExactly("ES384", "ES256", "RS256", "PS256", "EdDSA");
        assertThat(texts(metadata, "token_endpoint_auth_methods_supported"))
                .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post", "client_secret_jwt",
                        "private_key_jwt", "none");
        assertThat(texts(metadata, "scopes_supported")).contains("openid", "offline_access", "profile", "roles");
        assertThat(texts(metadata, "claims_supported")).contains("sub", "iss", "name", "email_verified", "roles")
                .doesNotHaveDuplicates();
        assertThat(metadata.path("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
        assertThat(metadata.path("claims_parameter_supported").asBoolean()).isTrue();
        assertThat(texts(metadata, "acr_values_supported"))
                .containsExactly("urn:keystory:acr:multi-factor", "urn:keystory:acr:single-factor");
        assertThat(metadata.path("request_uri_parameter_supported").asBoolean()).isTrue();
        assertThat(metadata.path("require_request_uri_registration").asBoolean()).isTrue();
        assertThat(metadata.path("device_authorization_endpoint").asString()).endsWith("/oidc/device/auth");
    }

    @Test
    void the_same_document_is_where_rfc_8414_puts_it() {
        assertThat(PROVIDER.calls().get("/.well-known/oauth-authorization-server/oidc").body())
                .isEqualTo(PROVIDER.calls().get(PATH).body());
    }

    @Test
    void whoever_has_it_need_not_fetch_it_again() {
        String version = PROVIDER.calls().get(PATH).header("ETag");

        assertThat(PROVIDER.calls().get(PATH, "If-None-Match", version).status()).isEqualTo(304);
    }

    @Test
    void a_spoofed_host_changes_nothing() {
        assertThat(PROVIDER.calls().get(PATH, "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example")
                .body()).doesNotContain("evil");
    }

    @Test
    void a_domain_counts_where_the_front_door_names_it_and_not_where_the_caller_does() {
        DomainsId list = DomainsId.DEFAULT;
        DomainAdded added = new DomainAdded(list, "d1", "login.example.com", List.of());
        try (TestProvider behindProxy = TestProvider.alone("--keystory.trusted-proxies=127.0.0.1,::1")) {
            behindProxy.events().append(added, new DomainVerified(list, "d1"));
            assertThat(behindProxy.calls().get(PATH, "X-Forwarded-Host", "login.example.com:3001")
                    .text("authorization_endpoint")).startsWith("http://login.example.com");
        }
        try (TestProvider open = TestProvider.alone()) {
            open.events().append(added, new DomainVerified(list, "d1"));
            assertThat(open.calls().get(PATH, "X-Forwarded-Host", "login.example.com:3001").body())
                    .doesNotContain("login.example.com");
        }
    }

    private static List<String> texts(JsonNode metadata, String name) {
        return StreamSupport.stream(metadata.path(name).spliterator(), false).map(JsonNode::asString).toList();
    }
}
