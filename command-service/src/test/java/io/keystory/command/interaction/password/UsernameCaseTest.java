package io.keystory.command.interaction.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsernameCaseTest {

    private static final String IN_USE = "422 user.username_already_in_use";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String lower = "ada" + Ids.nextUser();
    private final String upper = lower.toUpperCase(Locale.ROOT);
    private final String mixed = "Ada" + lower.substring(3);
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void case_counts_again() {
        new Fixtures().usernamesDifferByCase(true);
        made.forEach(id -> administrator.delete("/api/users/" + id));
    }

    @Test
    void two_people_whose_names_differ_by_case_sign_in_each_by_their_own() {
        assertThat(create(lower, "a password of ada").status()).isEqualTo(200);
        assertThat(create(upper, "another one of ADA").status()).isEqualTo(200);
        assertThat(create(lower, "whatever it may be").refusal()).isEqualTo(IN_USE);

        assertThat(signIn(lower, "a password of ada").status()).isEqualTo(200);
        assertThat(signIn(upper, "another one of ADA").status()).isEqualTo(200);
        assertThat(signIn(upper, "a password of ada").refusal()).isEqualTo("422 session.invalid_credentials");
    }

    @Test
    void names_become_one_only_once_no_two_differ_by_case() {
        create(lower, "a password of ada");
        String other = create(upper, "another one of ADA").text("id");
        long head = service.head();

        assertThat(new Fixtures().usernamesDifferByCase(false).refusal())
                .isEqualTo("409 sign_in_experiences.username_policy_case_conflicts_exist");
        assertThat(service.head()).isEqualTo(head);

        administrator.delete("/api/users/" + other);
        assertThat(new Fixtures().usernamesDifferByCase(false).status()).isEqualTo(200);
    }

    @Test
    void while_case_does_not_count_a_name_is_one_however_it_is_typed_and_shown_as_it_was_chosen() {
        String id = create(mixed, "a password of ada").text("id");
        forgetThatItHasCapitals(id);
        assertThat(new Fixtures().usernamesDifferByCase(false).status()).isEqualTo(200);

        assertThat(signIn(lower, "a password of ada").status()).isEqualTo(200);
        assertThat(signIn(upper, "a password of ada").status()).isEqualTo(200);
        assertThat(create(lower, "whatever it may be").refusal()).isEqualTo(IN_USE);
        assertThat(create(upper, "whatever it may be").refusal()).isEqualTo(IN_USE);
        assertThat(register(lower).refusal()).isEqualTo(IN_USE);

        String somebody = create("other" + lower, "another password").text("id");
        assertThat(rename(somebody, lower).refusal()).isEqualTo(IN_USE);
        assertThat(rename(id, upper).text("username")).isEqualTo(upper);
        assertThat(rename(id, lower).text("username")).isEqualTo(lower);
        assertThat(signIn(mixed, "a password of ada").status()).isEqualTo(200);

        new Fixtures().usernamesDifferByCase(true);
        assertThat(signIn(mixed, "a password of ada").refusal()).isEqualTo("422 session.invalid_credentials");
        assertThat(create(upper, "another one of ADA").status()).isEqualTo(200);
    }

    @Test
    void who_registers_in_the_moment_of_the_decision_meets_it_or_stands_against_it() throws Exception {
        List<Callable<Answer>> all = new ArrayList<>(IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(n -> () -> create((n % 2 == 0 ? lower : mixed) + n / 2, null)).toList());
        all.add(6, () -> new Fixtures().usernamesDifferByCase(false));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> done : many.invokeAll(all)) {
                answers.add(done.get());
            }
        }

        boolean isOne = answers.remove(6).status() == 200;
        assertThat(IntStream.range(0, 6)
                .filter(n -> answers.get(2 * n).status() == 200 && answers.get(2 * n + 1).status() == 200))
                .hasSize(isOne ? 0 : (int) answers.stream().filter(one -> one.status() == 200).count() - 6);
    }

    /** As if the name had been taken before there was a claim for it. */
    private void forgetThatItHasCapitals(String id) {
        assertThat(service.bean(JdbcClient.class).sql("delete from log.claim where kind = ?").param("username:" + id)
                .update()).isOne();
    }

    private Answer create(String username, String password) {
        Answer answer = administrator.post("/api/users", password == null ? "{'username': '%s'}".formatted(username)
                : "{'username': '%s', 'password': '%s'}".formatted(username, password));
        if (answer.status() == 200) {
            synchronized (made) {
                made.add(answer.text("id"));
            }
        }
        return answer;
    }

    private Answer rename(String id, String username) {
        return administrator.patch("/api/users/" + id, "{'username': '%s'}".formatted(username));
    }

    private Answer register(String username) {
        return InteractionBrowser.here(service, "Register").post("/verification/new-password-identity",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': 'five green bottles'}"
                        .formatted(username));
    }

    private Answer signIn(String username, String password) {
        return InteractionBrowser.here(service, "SignIn").post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}".formatted(username, password));
    }
}
