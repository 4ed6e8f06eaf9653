package io.keystory.command.application.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMetadataApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String path = path(new Fixtures().application("Traditional"));

    @Test
    void members_are_changed_one_by_one_and_go_back_to_the_default() {
        assertThat(patch("{'idTokenSignedResponseAlg': 'EdDSA', 'claimsProfile': 'standard'}")).startsWith(
                "{\"claimsProfile\":\"standard\",\"idTokenSignedResponseAlg\":\"EdDSA\",\"userinfoSignedResponseAlg\":null,");
        assertThat(patch("{'userinfoSignedResponseAlg': 'RS256', 'claimsProfile': null}")).startsWith(
                "{\"claimsProfile\":\"compatible\",\"idTokenSignedResponseAlg\":\"EdDSA\",\"userinfoSignedResponseAlg\":\"RS256\",");
        assertThat(patch("{'idTokenSignedResponseAlg': null, 'userinfoSignedResponseAlg': null}")).startsWith(
                "{\"claimsProfile\":\"compatible\",\"idTokenSignedResponseAlg\":null,\"userinfoSignedResponseAlg\":null,");
    }

    @Test
    void asking_for_what_is_so_changes_nothing() {
        patch("{'idTokenSignedResponseAlg': 'PS256'}");
        long head = service.head();

        patch("{}");
        patch("{'idTokenSignedResponseAlg': 'PS256'}");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'idTokenSignedResponseAlg': 'none'}", "{'idTokenSignedResponseAlg': 'HS256'}",
            "{'idTokenSignedResponseAlg': 1}", "{'userinfoSignedResponseAlg': ['RS256']}", "{'claimsProfile': 'other'}",
            "{'claimsProfile': true}", "[]", "'standard'"})
    void what_there_is_not_is_refused(String body) {
        long head = service.head();

        assertThat(administrator.patch(path, body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void keys_and_rules_are_members_beside_the_others() {
        String key = "{'kty': 'OKP', 'crv': 'Ed25519', 'kid': 'a', 'x': '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}";

        assertThat(patch("{'tokenEndpointAuthMethod': 'private_key_jwt', 'jwks': {'keys': [" + key + "]}, "
                + "'dpopBoundAccessTokens': true, 'requirePushedAuthorizationRequests': true, "
                + "'idTokenSignedResponseAlg': 'ES256', 'securityProfile': 'fapi2'}"))
                .contains("\"tokenEndpointAuthMethod\":\"private_key_jwt\"", "\"crv\":\"Ed25519\"",
                        "\"requirePushedAuthorizationRequests\":true", "\"dpopBoundAccessTokens\":true",
                        "\"securityProfile\":\"fapi2\"");
        assertThat(administrator.patch(path, "{'jwks': null}").refusal()).isEqualTo("422 application.keys_missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'jwks': {'keys': []}}", "{'jwks': {}}", "{'jwks': {'keys': [{'kty': 'oct', 'k': 'AAAA'}]}}",
            "{'jwks': {'keys': [{'kty': 'OKP', 'crv': 'Ed25519', 'x': '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', "
                    + "'d': 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'}]}}",
            "{'jwksUri': 'http://keys.example.com'}", "{'jwksUri': 'https://user@keys.example.com'}", "{'jwksUri': 'x'}"})
    void keys_must_be_public_and_their_address_safe(String body) {
        assertThat(administrator.patch(path, body).refusal()).isEqualTo("422 application.keys_invalid");
    }

    /** Of this service no proxy was said to tell of any. */
    @ParameterizedTest
    @ValueSource(strings = {"{'tokenEndpointAuthMethod': 'tls_client_auth', 'tlsClientAuthSubjectDn': 'CN=a'}",
            "{'tokenEndpointAuthMethod': 'self_signed_tls_client_auth', 'jwksUri': 'https://keys.example.com'}",
            "{'tlsClientCertificateBoundAccessTokens': true}"})
    void certificates_are_not_chosen_where_none_arrive(String body) {
        assertThat(administrator.patch(path, body).refusal()).isEqualTo("422 application.certificates_not_accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'tlsClientAuthSubjectDn': 'client.example.com'}", "{'tlsClientAuthSanIp': 'example.com'}",
            "{'tlsClientAuthSanUri': '://'}", "{'tlsClientAuthSanDns': 1}"})
    void names_in_certificates_are_well_formed(String body) {
        assertThat(administrator.patch(path, body).refusal()).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void addresses_of_requests_are_https_and_of_clients_that_sign() {
        String uris = "'requestUris': ['https://app.example.com/request.jwt', 'https://app.example.com/other.jwt#hash']";
        assertThat(administrator.patch(path, "{" + uris + "}").refusal()).isEqualTo("422 application.keys_missing");
        assertThat(patch("{'jwksUri': 'https://keys.example.com', " + uris + "}"))
                .contains("\"requestUris\":[\"https://app.example.com/request.jwt\",");
        assertThat(patch("{'requestUris': null}")).contains("\"requestUris\":[]");
        for (String address : List.of("http://app.example.com/a", "https://me@app.example.com/a", "urn:a", "",
                "https://app.example.com/" + "a".repeat(500))) {
            assertThat(administrator.patch(path, "{'requestUris': ['" + address + "']}").refusal())
                    .as(address).isEqualTo("422 application.request_uris_invalid");
        }
    }

    @Test
    void an_unknown_application_is_not_found() {
        assertThat(administrator.patch(path("none"), "{}").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    private String patch(String body) {
        Answer answer = administrator.patch(path, body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().toString();
    }

    private static String path(String application) {
        return "/api/applications/" + application + "/client-metadata";
    }
}
