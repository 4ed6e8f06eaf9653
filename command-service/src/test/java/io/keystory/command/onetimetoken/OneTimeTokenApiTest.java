package io.keystory.command.onetimetoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimeTokenApiTest {

    private static final String PATH = "/api/one-time-tokens";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String email = "ada-" + Ids.next() + "@example.com";

    @Test
    void a_token_is_used_once_by_whoever_has_the_address_and_is_in_no_event() {
        long before = service.head();
        Answer made = issued("");
        String token = made.text("token");
        assertThat(made.text("status")).isEqualTo("active");
        assertThat(made.json().get("expiresAt").asLong() - made.json().get("createdAt").asLong())
                .isBetween(590_000L, 610_000L);

        assertThat(verify(token, "x" + email).refusal()).isEqualTo("400 one_time_token.email_mismatch");
        assertThat(verify(token + "x", email).refusal()).isEqualTo("404 one_time_token.token_not_found");
        assertThat(verify(token, email.toUpperCase(Locale.ROOT)).text("status")).isEqualTo("consumed");
        assertThat(verify(token, email).refusal()).isEqualTo("400 one_time_token.token_consumed");
        assertThat(service.bean(EventLog.class).reader().after(before, 1000).toString()).doesNotContain(token);
    }

    @Test
    void a_token_that_fifty_use_at_once_is_good_for_one_of_them() throws Exception {
        String token = issued("").text("token");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> use = () -> verify(token, email).status();
            List<Integer> answers = callers.invokeAll(Stream.generate(() -> use).limit(50).toList()).stream()
                    .map(Future::resultNow).toList();

            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).filteredOn(status -> status != 200).containsOnly(400);
        }
    }

    @Test
    void another_token_for_the_address_leaves_the_first_as_it_is() {
        String first = issued("").text("token");
        issued("");

        assertThat(verify(first, email).status()).isEqualTo(200);
    }

    @Test
    void what_has_become_of_a_token_cannot_be_undone() {
        Answer made = issued(", 'context': {'jitOrganizationIds': ['o1'], 'interactionEvent': 'Register'}");
        String status = PATH + "/" + made.text("id") + "/status";
        assertThat(made.json().at("/context/jitOrganizationIds/0").asString()).isEqualTo("o1");

        assertThat(administrator.put(status, "{'status': 'revoked'}").text("status")).isEqualTo("revoked");
        assertThat(administrator.put(status, "{'status': 'active'}").refusal())
                .isEqualTo("400 one_time_token.cannot_reactivate_token");
        assertThat(verify(made.text("token"), email).refusal()).isEqualTo("400 one_time_token.token_revoked");
        assertThat(administrator.delete(PATH + "/" + made.text("id")).status()).isEqualTo(204);
        assertThat(verify(made.text("token"), email).refusal()).isEqualTo("404 one_time_token.token_not_found");
        assertThat(administrator.delete(PATH + "/" + made.text("id")).refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void a_token_of_somebody_who_is_erased_lets_nobody_in() {
        String token = issued("").text("token");
        String user = administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(email)).text("id");
        service.bean(Commands.class).send(new EraseUser(new UserId(user), "asked for", false));

        assertThat(verify(token, email).refusal()).isEqualTo("400 one_time_token.email_mismatch");
    }

    @Test
    void bad_input_is_refused_and_appends_nothing() {
        long head = service.head();

        for (String body : List.of("{}", "{'email': 'nobody'}", "{'email': 'a@b.example', 'expiresIn': 0}",
                "{'email': 'a@b.example', 'expiresIn': 31536001}", "{'email': 'a\\u200b@b.example'}",
                "{'email': 'a@b.example', 'context': {'jitOrganizationIds': ['']}}",
                "{'email': 'a@b.example', 'context': {'interactionEvent': 'Nothing'}}")) {
            assertThat(administrator.post(PATH, body).refusal()).as(body).isEqualTo("400 guard.invalid_input");
        }
        assertThat(administrator.post(PATH + "/verify", "{'token': '', 'email': 'a@b.example'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put(PATH + "/none/status", "{'status': 'used'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put(PATH + "/none/status", "{'status': 'revoked'}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(service.head()).isEqualTo(head);
    }

    private Answer issued(String more) {
        Answer answer = administrator.post(PATH, "{'email': '%s'%s}".formatted(email, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private Answer verify(String token, String address) {
        return administrator.post(PATH + "/verify", "{'token': '%s', 'email': '%s'}".formatted(token, address));
    }
}
