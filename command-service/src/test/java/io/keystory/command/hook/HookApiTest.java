package io.keystory.command.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Its hooks are off, so that nothing that other tests do is told. */
class HookApiTest {

    private static final String HOOK =
            "{'name': 'n', 'events': ['User.Created'], 'enabled': false, 'config': {'url': 'https://example.org/h'}}";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_hook_is_created_changed_and_deleted() {
        Answer created = administrator.post("/api/hooks", HOOK);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("signingKey")).startsWith("whsec_");
        assertThat(created.json().get("event").isNull()).isTrue();
        assertThat(created.json().has("executionStats")).isFalse();
        String path = "/api/hooks/" + created.text("id");

        Answer changed = administrator.patch(path, "{'name': 'm', 'events': ['Role.Created', 'Role.Created'],"
                + " 'config': {'url': 'https://example.org/i', 'headers': {'authorization': 'x'}, 'retries': 2}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("m");
        assertThat(changed.json().get("events").toString()).isEqualTo("[\"Role.Created\"]");
        assertThat(changed.json().get("config").toString()).isEqualTo(
                "{\"url\":\"https://example.org/i\",\"headers\":{\"authorization\":\"x\"},\"retries\":2}");
        assertThat(changed.text("signingKey")).isEqualTo(created.text("signingKey"));

        Answer signing = administrator.patch(path + "/signing-key", "{}");
        assertThat(signing.text("signingKey")).startsWith("whsec_").isNotEqualTo(created.text("signingKey"));
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path, "{'name': 'x'}").refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.patch(path + "/signing-key", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_single_event_of_older_clients_is_one_of_many() {
        Answer created = administrator.post("/api/hooks",
                "{'event': 'PostSignIn', 'enabled': false, 'config': {'url': 'https://example.org'}}");

        assertThat(created.json().get("events").toString()).isEqualTo("[\"PostSignIn\"]");
        assertThat(administrator.post("/api/hooks", "{'config': {'url': 'https://example.org'}}").refusal())
                .isEqualTo("400 hook.missing_events");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'events': [], 'config': {'url': 'https://example.org'}}",
        "{'events': ['User.Exploded'], 'config': {'url': 'https://example.org'}}",
        "{'events': [null], 'config': {'url': 'https://example.org'}}",
        "{'events': ['User.Created']}",
        "{'events': ['User.Created'], 'config': {}}",
        "{'events': ['User.Created'], 'config': {'url': 'ftp://example.org'}}",
        "{'events': ['User.Created'], 'config': {'url': 'example'}}",
        "{'events': ['User.Created'], 'config': {'url': 'https://example.org', 'retries': 4}}",
        "{'events': ['User.Created'], 'config': {'url': 'https://example.org', 'headers': {'a b': 'c'}}}",
        "{'events': ['User.Created'], 'config': {'url': 'https://example.org', 'headers': {'a': 'b\\r\\nc: d'}}}",
        "{'events': ['User.Created'], 'config': {'url': 'https://example.org', 'headers': {'Host': 'b'}}}",
        "{'events': ['User.Created'], 'config': {'url': 'https://example.org', 'headers': {'Webhook-Signature': 'b'}}}",
        "{'name': '', 'events': ['User.Created'], 'config': {'url': 'https://example.org'}}"
    })
    void bad_input_is_refused_and_appends_nothing(String body) {
        long head = service.head();

        assertThat(administrator.post("/api/hooks", body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void samples_are_sent_and_change_nothing() throws IOException {
        Answer hook = administrator.post("/api/hooks", HOOK);
        String path = "/api/hooks/" + hook.text("id") + "/test";
        long head = service.head();
        try (Receiver receiver = new Receiver()) {
            Answer sent = administrator.post(path, "{'events': ['User.Created', 'PostSignIn'], 'config': {'url': '%s'}}"
                    .formatted(receiver.url()));

            assertThat(sent.status()).as(sent.body()).isEqualTo(204);
            assertThat(receiver.of(hook.text("id"))).extracting(told -> told.json().get("event").asString())
                    .containsExactlyInAnyOrder("User.Created", "PostSignIn");
            receiver.answer(410);
            Answer refused = administrator.post(path, "{'events': ['User.Created'], 'config': {'url': '%s'}}"
                    .formatted(receiver.url()));
            assertThat(refused.refusal()).isEqualTo("422 hook.endpoint_responded_with_error");
            assertThat(refused.json().at("/data/responseStatus").asInt()).isEqualTo(410);
            assertThat(refused.json().at("/data/responseBody").asString()).isEqualTo("no more");
        }
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://10.0.0.1/       | address_refused
            http://[fd00::1]/      | address_refused
            http://localhost:1/    | unreachable
            """)
    void an_address_that_cannot_be_reached_is_told_as_such(String url, String reason) {
        String hook = administrator.post("/api/hooks", HOOK).text("id");

        Answer answer = administrator.post("/api/hooks/" + hook + "/test",
                "{'events': ['User.Created'], 'config': {'url': '%s'}}".formatted(url));

        assertThat(answer.refusal()).isEqualTo("422 hook.send_test_payload_failed");
        assertThat(answer.json().at("/data/message").asString()).isEqualTo(reason);
    }
}
