package io.keystory.command.interaction.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.store.Streams;
import io.keystory.store.database.StatementCounter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sign-in costs from its first step to its last, so that it does not grow unnoticed. */
class SubmissionCostTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    private final TestCommandService service = TestCommandService.running();

    /**
     * Two statements of each step are the append's; those of the password find the interaction with its settings, the user
     * with their lock, and the hash. What is kept for a second is asked for anew now and then, so the least of several
     * sign-ins counts.
     */
    @Test
    void a_step_of_a_sign_in_is_one_append_and_reads_what_it_needs_once() {
        String name = "c" + Ids.next();
        assertThat(service.administrator().post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD)).status()).isEqualTo(200);

        List<List<Integer>> costs = Stream.generate(() -> signIn(name)).limit(4).toList();

        assertThat(IntStream.range(0, 4).mapToObj(step -> costs.stream().map(cost -> cost.get(step)).min(
                Comparator.naturalOrder()).orElseThrow())).containsExactly(2, 5, 3, 3);
    }

    private List<Integer> signIn(String name) {
        InteractionBrowser ada = new InteractionBrowser(service);
        List<Integer> costs = new ArrayList<>();
        step(ada, costs, () -> ada.put("", "{'interactionEvent': 'SignIn'}"));
        String verification = step(ada, costs, () -> ada.post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}".formatted(name, PASSWORD)))
                .text("verificationId");
        step(ada, costs, () -> ada.post("/identification", "{'verificationId': '%s'}".formatted(verification)));
        step(ada, costs, () -> ada.post("/submit", ""));
        return costs;
    }

    private TestClient.Answer step(InteractionBrowser ada, List<Integer> costs, Supplier<TestClient.Answer> step) {
        long head = service.head();
        service.bean(StatementCounter.class).take();
        TestClient.Answer answer = step.get();
        costs.add(service.bean(StatementCounter.class).take().size());
        assertThat(answer.status()).isLessThan(300);
        assertThat(service.bean(JdbcClient.class)
                .sql("select count(distinct recorded_at) from log.event where stream = ? and position > ?")
                .params(ada.story().getFirst().stream().toString(), head)
                .query(Integer.class).single()).isEqualTo(1);
        return answer;
    }

    /** An interaction is submitted under settings that are read with it: whether factors are asked for costs nothing. */
    @Test
    void what_belongs_together_is_read_together() {
        UserId user = new UserId(new Fixtures().user());
        read(user);
        int before = service.bean(StatementCounter.class).count();

        Streams.Pair<?, ?> pair = read(user);

        assertThat(service.bean(StatementCounter.class).count() - before).isEqualTo(1);
        assertThat(pair.first()).isPresent();
        assertThat(pair.second()).isPresent();
        assertThat(service.bean(Streams.class).fold(new UserId("nobody").stream(), new UserFold(),
                SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold()).first()).isEmpty();
    }

    private Streams.Pair<?, ?> read(UserId user) {
        return service.bean(Streams.class).fold(user.stream(), new UserFold(),
                SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold());
    }
}
