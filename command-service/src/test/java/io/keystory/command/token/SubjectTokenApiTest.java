package io.keystory.command.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;

class SubjectTokenApiTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_subject_token_lives_ten_minutes_and_is_shown_once() {
        Answer created = administrator.post("/api/subject-tokens",
                "{'userId': '%s', 'context': {'ticket': 7}}".formatted(new Fixtures().user()));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("subjectToken")).matches("sub_[0-9a-zA-Z]{32}");
        assertThat(created.json().get("expiresIn").asInt()).isEqualTo(600);
        assertThat(created.header("Keystory-Position")).isEqualTo(Long.toString(service.head()));
    }

    @Test
    void nobody_can_be_acted_for_who_is_not_there_or_is_suspended() {
        long head = service.head();

        assertThat(administrator.post("/api/subject-tokens", "{'userId': 'nobody'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        String suspended = new Fixtures().user();
        administrator.patch("/api/users/" + suspended + "/is-suspended", "{'isSuspended': true}");
        head = service.head();
        assertThat(administrator.post("/api/subject-tokens", "{'userId': '%s'}".formatted(suspended)).refusal())
                .isEqualTo("422 user.suspended");
        assertThat(administrator.post("/api/subject-tokens", "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post("/api/subject-tokens", "{'userId': 'x', 'context': 'y'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }
}
