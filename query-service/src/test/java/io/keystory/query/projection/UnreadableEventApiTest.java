package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.platform.Upcaster;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class UnreadableEventApiTest {

    private static final String LETTERS = "/api/projections/user/dead-letters";
    private static final String REBUILDS = "/api/projections/user/rebuilds";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
    private final UserCreated healthy = TestUsers.named("u" + Ids.nextUser(), null, "Healthy");
    private final UserCreated affected = TestUsers.named("u" + Ids.nextUser(), null, "Before");
    private long unknown;
    private long newer;

    /** A newer release has run beside this one, or before it. */
    @BeforeEach
    void two_events_that_this_release_cannot_read() throws InterruptedException {
        service.events().append(healthy, affected);
        unknown = service.appendByRelease(EventTypes.of(List.of(NicknameChanged.class)),
                new NicknameChanged(affected.userId().value(), "Nick"));
        service.events().append(
                new NameChanged(healthy.userId(), "Meanwhile"), new NameChanged(affected.userId(), "After"));
        newer = service.appendByRelease(
                EventTypes.of(List.of(NewerNameChanged.class), NewerNameChanged.UPCASTERS),
                new NewerNameChanged(affected.userId().value(), "New"));
        service.catchUp();
    }

    @AfterEach
    void nothing_is_left_over() {
        rebuilds().filter(rebuild -> !List.of("switched", "abandoned").contains(rebuild.get("state").asString()))
                .forEach(rebuild -> {
                    String path = REBUILDS + "/" + rebuild.get("id").asString();
                    admin.send("POST", path + "/abandon");
                    awaitState(path, "abandoned");
                });
        mend();
        jdbc.update("update log.dead_letter set is_retrying = true");
        await(() -> jdbc.queryForObject("select count(*) from log.dead_letter", Integer.class) == 0);
    }

    @Test
    void it_is_set_aside_with_its_sequence_and_its_reason_and_nothing_else_stops() {
        JsonNode letters = admin.get(LETTERS).json();

        assertThat(letters.valueStream().map(letter -> letter.get("type").asString())).containsExactly(
                "user.nickname_changed", "user.name_changed", "user.name_changed");
        assertThat(letters.get(0).get("position").asLong()).isEqualTo(unknown);
        assertThat(letters.get(0).get("cause").asString()).isEqualTo("Unknown event type: user.nickname_changed");
        assertThat(letters.get(1).get("cause").isNull()).isTrue();
        assertThat(admin.get("/api/users/" + affected.userId()).code()).isEqualTo("consistency.parked");
        assertThat(nameOf(healthy)).isEqualTo("Meanwhile");
        assertThat(model("user").get("state").asString()).isEqualTo("live");
        assertThat(model("user").get("deadLetters").asInt()).isEqualTo(3);
        assertThat(model("application").get("deadLetters").asInt()).isZero();
        assertThat(service.anonymous().get("/health/ready").json().get("models").toString())
                .contains("\"name\":\"user\"", "\"deadLetters\":3");
    }

    @Test
    void a_version_of_a_newer_release_is_named() {
        admin.send("DELETE", LETTERS + "/" + unknown + "?reason=test");

        await(() -> admin.get(LETTERS).json().size() == 1);
        JsonNode letter = admin.get(LETTERS).json().get(0);
        assertThat(letter.get("position").asLong()).isEqualTo(newer);
        assertThat(letter.get("cause").asString()).contains("version 1", "version 2", "newer release");
    }

    @Test
    void it_is_tried_again_once_it_can_be_read_and_what_waits_follows_in_order() {
        admin.send("POST", LETTERS + "/" + unknown + "/retry");
        await(() -> admin.get(LETTERS).json().get(0).get("attempts").asInt() == 2);
        mend();

        admin.send("POST", LETTERS + "/" + unknown + "/retry");

        await(() -> admin.get(LETTERS).json().isEmpty());
        await(() -> nameOf(affected).equals("Mended " + newer));
    }

    @Test
    void a_rebuild_sets_it_aside_too_and_says_so() {
        String path = REBUILDS + "/" + admin.send("POST", REBUILDS).json().get("id").asString();
        JsonNode verified = awaitState(path, "verified");

        assertThat(verified.get("differences")).isEmpty();
        assertThat(verified.get("deadLetters").asInt()).isEqualTo(3);
        JsonNode letters = admin.get(LETTERS + "?rebuildId=" + verified.get("id").asString()).json();
        assertThat(letters.get(0).get("cause").asString()).isEqualTo("Unknown event type: user.nickname_changed");
        admin.send("POST", path + "/switch");
        awaitState(path, "switched");
        mend();
        admin.send("POST", LETTERS + "/" + unknown + "/retry");
        await(() -> admin.get(LETTERS).json().isEmpty());
        await(() -> nameOf(affected).equals("Mended " + newer));
    }

    @Test
    void the_feed_shows_that_it_cannot_be_read() {
        JsonNode page = admin.get("/api/events?after=" + (unknown - 1) + "&limit=2").json().get("events");

        assertThat(page.get(0).get("position").asLong()).isEqualTo(unknown);
        assertThat(page.get(0).get("type").asString()).isEqualTo("user.nickname_changed");
        assertThat(page.get(0).get("version").asInt()).isEqualTo(1);
        assertThat(page.get(0).get("unreadable").asString()).contains("Unknown event type");
        assertThat(page.get(0).get("payload")).isEmpty();
        assertThat(page.get(0).get("correlationId").asString()).isEqualTo("c");
        assertThat(page.get(1).get("unreadable").isNull()).isTrue();
        assertThat(page.get(1).get("payload").get("name").asString()).isEqualTo("Meanwhile");
    }

    @Test
    void the_past_of_what_it_is_about_is_refused_and_that_of_others_is_not() {
        assertThat(admin.get("/api/users/" + affected.userId() + "/history").code()).isEqualTo("event.unreadable");
        assertThat(admin.get("/api/users/" + healthy.userId() + "/history").status()).isEqualTo(200);
    }

    /** As if an update had brought what can read them. */
    private void mend() {
        jdbc.update("""
                update log.event set type = 'user.name_changed', version = 1,
                  payload = jsonb_build_object('userId', payload ->> 'userId', 'name', 'Mended ' || position)
                where position in (?, ?)""", unknown, newer);
    }

    private String nameOf(UserCreated user) {
        return admin.get("/api/users/" + user.userId()).json().path("name").asString("");
    }

    private Stream<JsonNode> rebuilds() {
        return admin.get(REBUILDS).json().valueStream();
    }

    private JsonNode model(String name) {
        return admin.get("/api/projections").json().valueStream()
                .filter(model -> model.get("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private JsonNode awaitState(String path, String state) {
        await(() -> admin.get(path).json().get("state").asString().equals(state));
        return admin.get(path).json();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }

    /** What only a newer release knows. */
    @EventType("user.nickname_changed")
    record NicknameChanged(String userId, String nickname) implements OfUser {}

    /** A shape that only a newer release knows. */
    @EventType(value = "user.name_changed", version = 2)
    record NewerNameChanged(String userId, String fullName) implements OfUser {

        static final List<Upcaster> UPCASTERS = List.of(
                new Upcaster("user.name_changed", 1, Set.of("name"), old -> old));
    }

    interface OfUser extends DomainEvent {

        String userId();

        @Override
        default StreamId stream() {
            return new UserId(userId()).stream();
        }

        @Override
        default Optional<SubjectId> subject() {
            return Optional.of(SubjectId.of(stream()));
        }
    }
}
