package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.projection.ProjectionEvent.DeadLetterRetried;
import io.keystory.events.projection.ProjectionEvent.DeadLetterSkipped;
import io.keystory.events.projection.ProjectionId;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.Ids;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.read.LogReader;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class DeadLetterApiTest {

    private static final String LETTERS = "/api/projections/user/dead-letters";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
    private final UserCreated healthy = TestUsers.named("u" + Ids.nextUser(), null, "Healthy");
    private final UserCreated poisoned = TestUsers.named("u" + Ids.nextUser(), null, "Before");

    /** Makes the read model unable to take one name in, until it is mended. */
    @BeforeEach
    void a_user_whose_name_the_read_model_cannot_take() {
        jdbc.execute("alter table read.user add constraint poison check (name <> 'Poison')");
        service.events().append(healthy, poisoned, new NameChanged(poisoned.userId(), "Poison"));
        service.catchUp();
        service.events().append(
                new NameChanged(healthy.userId(), "Meanwhile"), new NameChanged(poisoned.userId(), "After"));
        service.catchUp();
    }

    @AfterEach
    void mended() {
        mend();
        jdbc.update("update log.dead_letter set is_retrying = true");
        awaitLetters(0);
    }

    @Test
    void an_event_that_cannot_be_taken_in_is_set_aside_with_what_follows_in_its_stream_and_nothing_else() {
        assertThat(nameOf(healthy)).isEqualTo("Meanwhile");
        JsonNode letters = admin.get(LETTERS).json();
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).get("cause").asString()).contains("23514", "poison").doesNotContain("Poison");
        assertThat(letters.get(0).get("sequence").asString()).isEqualTo(poisoned.stream().toString());
        assertThat(letters.get(1).get("cause").isNull()).isTrue();
        assertThat(admin.get(LETTERS).header("Total-Number")).isEqualTo("2");
    }

    @Test
    void what_is_set_aside_is_not_read_and_the_rest_is() {
        Answer parked = admin.get("/api/users/" + poisoned.userId());

        assertThat(parked.status()).isEqualTo(503);
        assertThat(parked.code()).isEqualTo("consistency.parked");
        assertThat(parked.header("Retry-After")).isNotNull();
        assertThat(admin.get("/api/users").status()).isEqualTo(200);
        assertThat(admin.get("/api/users/" + healthy.userId()).status()).isEqualTo(200);
    }

    @Test
    void the_model_goes_on_and_says_what_it_has_set_aside() {
        JsonNode user = model();

        assertThat(user.get("deadLetters").asInt()).isEqualTo(2);
        assertThat(user.get("state").asString()).isEqualTo("live");
        assertThat(user.get("lag").get("events").asLong()).isZero();
        assertThat(service.anonymous().get("/health/ready").json().get("models").toString()).contains("\"user\"");
    }

    @Test
    void what_is_tried_again_too_early_fails_again_and_keeps_its_place() {
        assertThat(admin.send("POST", LETTERS + "/" + first() + "/retry").status()).isEqualTo(202);

        await(() -> admin.get(LETTERS).json().get(0).get("attempts").asInt() == 2);
        assertThat(admin.get(LETTERS).json()).hasSize(2);
    }

    @Test
    void what_is_tried_again_after_the_mending_is_taken_in_in_order() {
        long position = first();
        mend();

        admin.send("POST", LETTERS + "/" + position + "/retry");

        awaitLetters(0);
        assertThat(nameOf(poisoned)).isEqualTo("After");
        assertThat(lastOrder().event()).isEqualTo(new DeadLetterRetried(new ProjectionId("user"), position));
    }

    @Test
    void what_is_skipped_is_left_out_for_a_reason_that_is_remembered() {
        long position = first();

        assertThat(admin.send("DELETE", LETTERS + "/" + position + "?reason=a+joke").status()).isEqualTo(204);

        awaitLetters(0);
        assertThat(nameOf(poisoned)).isEqualTo("After");
        assertThat(lastOrder().event())
                .isEqualTo(new DeadLetterSkipped(new ProjectionId("user"), position, "a joke"));
        assertThat(lastOrder().metadata().actor()).isEqualTo(Actor.application("m-test"));
    }

    @Test
    void what_comes_while_a_sequence_is_set_aside_waits_behind_it() {
        service.events().append(new NameChanged(poisoned.userId(), "Last"));
        service.catchUp();
        assertThat(admin.get(LETTERS).json()).hasSize(3);
        mend();

        admin.send("POST", LETTERS + "/" + first() + "/retry");

        awaitLetters(0);
        assertThat(nameOf(poisoned)).isEqualTo("Last");
    }

    @Test
    void what_ends_takes_what_was_set_aside_of_it_along() {
        service.events().append(new UserDeleted(poisoned.userId()));
        service.catchUp();

        awaitLetters(0);
        assertThat(admin.get("/api/users/" + poisoned.userId()).status()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from read.user where id = ?", Integer.class,
                poisoned.userId().value())).isZero();
    }

    @Test
    void what_is_not_set_aside_is_not_found_and_a_skip_needs_a_reason() {
        assertThat(admin.send("POST", LETTERS + "/1/retry").status()).isEqualTo(404);
        assertThat(admin.send("POST", "/api/projections/none/dead-letters/1/retry").status()).isEqualTo(404);
        assertThat(admin.send("DELETE", LETTERS + "/" + first() + "?reason=+").status()).isEqualTo(400);
        assertThat(admin.send("DELETE", LETTERS + "/" + first()).status()).isEqualTo(400);
        assertThat(admin.get(LETTERS).json()).hasSize(2);
    }

    @Test
    void a_scope_of_its_own_suffices() {
        assertThat(service.withScope("manage:projections").get(LETTERS).status()).isEqualTo(200);
        assertThat(service.withScope("manage:projections").get("/api/users").status()).isEqualTo(403);
        assertThat(service.withScope("read:events").get(LETTERS).status()).isEqualTo(403);
    }

    private void mend() {
        jdbc.execute("alter table read.user drop constraint if exists poison");
    }

    private long first() {
        return admin.get(LETTERS).json().get(0).get("position").asLong();
    }

    private String nameOf(UserCreated user) {
        return admin.get("/api/users/" + user.userId()).json().get("name").asString();
    }

    private JsonNode model() {
        return admin.get("/api/projections").json().valueStream()
                .filter(model -> model.get("name").asString().equals("user")).findFirst().orElseThrow();
    }

    private Recorded<DomainEvent> lastOrder() {
        return service.bean(LogReader.class).stream(new ProjectionId("user").stream(), 0).getLast();
    }

    private void awaitLetters(int count) {
        await(() -> admin.get(LETTERS).json().size() == count && parkedInMemory() == count);
    }

    private int parkedInMemory() {
        return service.bean(DeadLetters.class).parked("user").size();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
