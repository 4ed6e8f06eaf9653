package io.keystory.oidc.specification.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.SwitchedFlow;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Discovery 1.0, 3 and 4: provider metadata")
class Discovery4ConfigurationTest {

    private static final String ISSUER = "http://localhost:3001/oidc";
    private static final TestProvider PROVIDER = TestProvider.running();

    private final Answer answer = PROVIDER.calls().get("/oidc/.well-known/openid-configuration");
    private final JsonNode metadata = answer.json();

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @Test
    @DisplayName("4.2: it is there by GET, as application/json with status 200, for every page to read")
    void document() {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    @DisplayName("4.2: members without elements are left out")
    void nothing_empty() {
        assertThat(metadata.properties()).noneMatch(member ->
                member.getValue().isNull() || member.getValue().isArray() && member.getValue().isEmpty());
    }

    @Test
    @DisplayName("4.3: issuer is the address the document was found under, and the iss of tokens")
    void issuer() {
        assertThat(metadata.path("issuer").asString()).isEqualTo(ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri",
            "end_session_endpoint", "revocation_endpoint", "introspection_endpoint"})
    @DisplayName("3: endpoints are absolute addresses below the issuer, without a fragment")
    void endpoints(String name) {
        URI endpoint = URI.create(metadata.path(name).asString());

        assertThat(endpoint.toString()).startsWith(ISSUER + "/");
        assertThat(endpoint.getRawFragment()).isNull();
    }

    @Test
    @DisplayName("3: RS256 is among the algorithms of ID tokens, and none is not")
    void algorithms() {
        assertThat(texts("id_token_signing_alg_values_supported")).contains("RS256").doesNotContain("none");
    }

    @Test
    @DisplayName("3: response and subject types are told, and openid is among the scopes")
    void required() {
        assertThat(texts("response_types_supported")).containsExactly("code");
        assertThat(texts("subject_types_supported")).containsExactly("public");
        assertThat(texts("scopes_supported")).contains("openid", "profile", "email", "address", "phone");
    }

    @Test
    @DisplayName("3: what has a default that is not ours is told")
    void defaults() {
        assertThat(texts("grant_types_supported")).doesNotContain("implicit");
        assertThat(texts("response_modes_supported")).contains("query", "fragment", "form_post");
        assertThat(metadata.path("request_uri_parameter_supported").isBoolean()).isTrue();
        assertThat(metadata.path("claims_parameter_supported").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("3: dynamic providers, where that is configured, offer code, id_token and token id_token, and implicit")
    void dynamic_provider() {
        PROVIDER.bean(SwitchedFlow.class).offered(() -> {
            JsonNode offered = PROVIDER.calls().get("/oidc/.well-known/openid-configuration").json();

            assertThat(texts(offered, "response_types_supported"))
                    .containsExactlyInAnyOrder("code", "id_token", "id_token token");
            assertThat(texts(offered, "grant_types_supported")).contains("authorization_code", "implicit")
                    .containsAll(texts("grant_types_supported"));
        });
    }

    @Test
    @DisplayName("5.2: every claim that is told of has a name once")
    void claims() {
        assertThat(texts("claims_supported")).doesNotHaveDuplicates().contains("sub", "iss", "auth_time", "acr", "name",
                "email", "phone_number", "address", "updated_at");
    }

    @Test
    @DisplayName("3: there is a published key for every algorithm, each for signing, none private, no two alike")
    void published_keys() {
        Set<String> ids = new HashSet<>();
        Set<String> algorithms = new HashSet<>();
        PROVIDER.calls().get("/oidc/jwks").json().path("keys").forEach(key -> {
            assertThat(ids.add(key.path("kid").asString())).isTrue();
            assertThat(key.path("use").asString()).isEqualTo("sig");
            assertThat(key.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi", "k");
            algorithms.add(key.path("alg").asString());
        });

        assertThat(algorithms).containsAll(texts("id_token_signing_alg_values_supported"));
    }

    private List<String> texts(String name) {
        return texts(metadata, name);
    }

    private static List<String> texts(JsonNode document, String name) {
        return StreamSupport.stream(document.path(name).spliterator(), false).map(JsonNode::asString).toList();
    }
}
