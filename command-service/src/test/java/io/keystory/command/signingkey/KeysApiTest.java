package io.keystory.command.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.Streams;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysApiTest {

    private static final String PRIVATE = "/api/configs/oidc/private-keys";
    private static final String COOKIE = "/api/configs/oidc/cookie-keys";
    private static final TestCommandService SERVICE = TestCommandService.start(EmbeddedServer.newDatabase());

    private final TestClient administrator = SERVICE.administrator();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_signing_key_is_replaced_at_once_and_the_one_before_is_kept() {
        String chosen = "/api/signing-keys/ES384-chosen/rotations";
        assertThat(administrator.post(chosen, "{}").status()).as("before there is an RSA key").isEqualTo(404);

        Answer rotated = administrator.post(PRIVATE + "/rotate", "{'signingKeyAlgorithm': 'RSA'}");

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(statuses(rotated)).isEqualTo(List.of("Current RSA", "Previous EC"));
        assertThat(rotated.json().get(0).get("createdAt").asLong()).isBetween(1_700_000_000L, 9_999_999_999L);
        assertThat(rotated.body()).doesNotContain("effectiveAt").doesNotContain("privateKey");
        assertThat(SERVICE.bean(Streams.class).fold(KeyRingId.CHOSEN_ES384.stream(), new KeyRingFold()).orElseThrow()
                .keys()).as("for applications that chose ES384").singleElement()
                .satisfies(key -> assertThat(key.publicJwk()).containsEntry("alg", "ES384"));
        assertThat(administrator.post(chosen, "{'gracePeriod': 60}").status()).isEqualTo(201);
    }

    @Test
    void a_key_that_waits_is_promoted_when_its_turn_has_come() {
        Answer waiting = administrator.post("/api/signing-keys/ES256/rotations", "{'gracePeriod': 5}");

        assertThat(waiting.status()).isEqualTo(201);
        assertThat(statuses(waiting)).isEqualTo(List.of("Next EC", "Current EC"));
        assertThat(waiting.json().get(0).get("effectiveAt").asLong())
                .isBetween(waiting.json().get(0).get("createdAt").asLong(), System.currentTimeMillis() / 1000 + 6);
        assertThat(administrator.post("/api/signing-keys/ES256/rotations", "{}").refusal())
                .isEqualTo("422 oidc.invalid_request");
        String id = waiting.json().get(1).get("id").asString();
        assertThat(administrator.delete("/api/signing-keys/ES256/" + id).refusal())
                .isEqualTo("422 oidc.only_previous_key_can_be_deleted");
        Awaitility.await().until(
                () -> administrator.delete("/api/signing-keys/ES256/" + id).status() == 204);
        assertThat(administrator.delete("/api/signing-keys/ES256/" + id).refusal()).isEqualTo("422 oidc.key_required");
    }

    @Test
    void the_secret_of_cookies_is_replaced_and_either_may_go() {
        Answer rotated = administrator.post(COOKIE + "/rotate", "{}");

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.json()).hasSize(2);
        assertThat(rotated.json().get(0).propertyNames()).containsExactlyInAnyOrder("id", "createdAt");
        assertThat(administrator.delete(COOKIE + "/" + rotated.json().get(0).get("id").asString()).status())
                .isEqualTo(204);
        assertThat(administrator.delete(COOKIE + "/" + rotated.json().get(1).get("id").asString()).refusal())
                .isEqualTo("422 oidc.key_required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/configs/oidc/private-keys/rotate | {'rotationGracePeriod': -1}     | 400 guard.invalid_input
            /api/configs/oidc/private-keys/rotate | {'rotationGracePeriod': 'soon'} | 400 guard.invalid_input
            /api/configs/oidc/private-keys/rotate | {'signingKeyAlgorithm': 'DSA'}  | 400 guard.invalid_input
            /api/configs/oidc/other-keys/rotate   | {}                              | 400 guard.invalid_input
            /api/signing-keys/HS256/rotations     | {}                              | 404 entity.not_exists_with_id
            """)
    void bad_input_is_refused_and_appends_nothing(String path, String body, String refusal) {
        long head = SERVICE.head();

        assertThat(administrator.post(path, body).refusal()).isEqualTo(refusal);
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void what_is_not_there_is_not_deleted() {
        assertThat(administrator.delete("/api/configs/oidc/other-keys/x").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.delete("/api/signing-keys/HS256/x").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    private static List<String> statuses(Answer answer) {
        return answer.json().valueStream()
                .map(key -> key.get("status").asString() + " " + key.get("signingKeyAlgorithm").asString())
                .toList();
    }
}
