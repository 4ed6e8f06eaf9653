package io.keystory.query.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Actor;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient.Answer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The feed is read from one event to the next, narrowed, awaited, and its reading is recorded. */
class EventFeedApiTest extends FeedReaders {

    @Test
    void pages_follow_each_other_without_loss_or_repetition() {
        long start = head();
        service.events().append(user, named("B"), named("C"), named("D"), named("E"));
        List<Long> positions = new ArrayList<>();
        JsonNode page = admin.get("/api/events?subject=" + subject + "&limit=2").json();
        while (!page.get("events").isEmpty()) {
            page.get("events").forEach(event -> positions.add(event.get("position").asLong()));
            page = admin.get("/api/events?subject=" + subject + "&limit=2&after=" + page.get("next").asLong()).json();
        }
        long first = positions.getFirst();
        assertThat(first).isGreaterThan(start);
        assertThat(positions).containsExactly(first, first + 1, first + 2, first + 3, first + 4);
        assertThat(page.get("next").asLong()).isGreaterThanOrEqualTo(first + 4);
        assertThat(page.get("head").asLong()).isGreaterThanOrEqualTo(page.get("next").asLong());
    }

    @Test
    void backwards_the_newest_come_first_and_the_beginning_is_told() {
        service.events().append(user, named("B"), named("C"), named("D"), named("E"));
        String path = "/api/events?order=desc&limit=2&type=user.*&subject=" + subject;
        List<String> names = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (before > 0) {
            JsonNode page = admin.get(path + "&before=" + before).json();
            page.get("events").forEach(event -> names.add(event.at("/payload/name").asString()));
            before = page.get("next").asLong();
        }
        assertThat(names).containsExactly("E", "D", "C", "B", "Ada");

        long head = head();
        JsonNode record = admin.get("/api/events?order=desc&limit=3&type=audit.events_read").json().at("/events/2/payload");
        assertThat(record.get("lastPosition").asLong()).isEqualTo(record.get("firstPosition").asLong() + 1);
        service.events().append(named("F"));
        assertThat(admin.get("/api/events?order=desc&limit=1").json().at("/events/0/payload/name").asString())
                .isEqualTo("F");
        assertThat(admin.get(path + "&after=" + head).json().get("events")).hasSize(1);
        assertThat(admin.get(path + "&to=2001-01-01T00:00:00Z").json().get("events")).isEmpty();
    }

    @Test
    void filters_let_pass_what_they_name() {
        String correlation = Ids.next();
        RoleId role = new RoleId(Ids.next());
        service.events().append(by(Actor.user("boss" + correlation), correlation), user, named("Other"),
                new RoleCreated(role, "r", "d", RoleType.USER, false));
        service.events().append(by(Actor.SYSTEM, correlation), new RoleRenamed(role, "s"));

        String all = "correlationId=" + correlation;
        assertThat(types(all)).containsExactly(
                "user.created", "user.name_changed", "role.created", "role.renamed");
        assertThat(types(all + "&subject=" + subject)).containsExactly("user.created", "user.name_changed");
        assertThat(types("stream=role:" + role.value())).containsExactly("role.created", "role.renamed");
        assertThat(types("order=desc&limit=1&stream=role:" + role.value())).containsExactly("role.renamed");
        assertThat(types("type=role.created&stream=role:" + role.value())).containsExactly("role.created");
        assertThat(types("stream=role:" + role.value() + "&subject=" + subject)).isEmpty();
        assertThat(admin.get("/api/events?type=audit.events_read&order=desc&limit=1").json()
                .at("/events/0/payload/filter/stream").asString()).isEqualTo("role:" + role.value());
        assertThat(types(all + "&type=role.created&type=role.renamed")).containsExactly("role.created", "role.renamed");
        assertThat(types(all + "&type=role.created,user.created")).containsExactly("user.created", "role.created");
        assertThat(types(all + "&type=role.*")).containsExactly("role.created", "role.renamed");
        assertThat(types(all + "&type=role.*,user.name_changed"))
                .containsExactly("user.name_changed", "role.created", "role.renamed");
        assertThat(types("actor=user:boss" + correlation))
                .containsExactly("user.created", "user.name_changed", "role.created");
        assertThat(types(all + "&actor=system")).containsExactly("role.renamed");
        assertThat(types(all + "&to=2001-01-01T00:00:00Z")).isEmpty();
        assertThat(types(all + "&to=-999999999-01-01T00:00:00Z")).isEmpty();
        assertThat(types(all + "&from=-999999999-01-01T00:00:00Z&to=%2B999999999-12-31T23:59:59Z")).hasSize(4);
        assertThat(types(all + "&from=%2B999999999-12-31T23:59:59Z")).isEmpty();
        assertThat(types(all + "&from=2001-01-01T00:00:00Z&to=" + Instant.now().plusSeconds(5))).hasSize(4);
        assertThat(types(all + "&from=" + Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void an_end_that_has_come_is_settled_so_that_nothing_is_recorded_before_it_any_more() {
        Instant end = Instant.now();
        assertThat(types("correlationId=" + Ids.next() + "&to=" + end)).isEmpty();
        assertThat(service.bean(JdbcTemplate.class).queryForObject("select recorded_at from log.head", Timestamp.class)
                .toInstant()).isAfter(end);
    }

    @Test
    void whoever_waits_hears_of_what_happens_meanwhile() throws Exception {
        String path = "/api/events?wait=20&subject=" + subject + "&after=" + head();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> admin.get(path).json());
        service.events().append(user);
        assertThat(waiting.get(60, TimeUnit.SECONDS).at("/events/0/type").asString()).isEqualTo("user.created");
    }

    @Test
    void whoever_waits_in_vain_is_told_where_to_read_on() {
        JsonNode page = admin.get("/api/events?wait=1&type=user.created&after=" + head()).json();
        assertThat(page.get("events")).isEmpty();
        assertThat(page.get("next").asLong()).isEqualTo(head());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "after=-1", "after=x", "limit=0", "limit=1001", "type=no.such", "type=no_such.*", "type=*", "type=use.*", "subject=ada", "stream=ada", "stream=role:", "actor=ada", "actor=system:1",
        "actor=user", "from=yesterday", "to=1", "wait=31", "order=newest", "before=-1", "before=5", "order=desc&wait=1", "wait=-1", "wait=x"
    })
    void what_is_no_filter_is_refused(String query) {
        Answer answer = admin.get("/api/events?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("guard.invalid_input");
        assertThat(("&" + query).split("&")).as(query)
                .anyMatch(given -> given.startsWith(answer.json().at("/data/issues/0/path/0").asString() + "="));
    }

    @Test
    void a_header_that_does_not_fit_is_called_as_it_was_sent() {
        assertThat(admin.get("/api/events", "Accept", "text/event-stream", "Last-Event-ID", "-1")
                .json().at("/data/issues/0/path").toString()).isEqualTo("[\"Last-Event-ID\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9000000000"})
    void where_nothing_happened_there_is_no_event(String position) {
        assertThat(admin.get("/api/events/" + position).status()).isEqualTo(404);
        assertThat(admin.get("/api/events/x").status()).isEqualTo(400);
    }

    @Test
    void reading_is_recorded_once_per_request_with_its_reach() {
        long position = service.events().append(user);
        reader.get("/api/events?subject=" + subject + "&after=" + (position - 1));

        JsonNode record = admin.get("/api/events?type=audit.events_read&after=" + position).json().at("/events/0");

        assertThat(record.get("actor").toString()).isEqualTo("{\"type\":\"application\",\"id\":\"m-test\"}");
        assertThat(record.at("/payload/filter").toString()).isEqualTo("{\"subject\":\"" + subject + "\"}");
        assertThat(record.at("/payload/firstPosition").asLong()).isEqualTo(position);
        assertThat(record.at("/payload/lastPosition").asLong()).isEqualTo(position);
        assertThat(record.at("/payload/count").asLong()).isEqualTo(1);
        assertThat(record.at("/payload/withPersonalData").asBoolean()).isFalse();
    }

    @Test
    void reading_nothing_or_nothing_but_readings_leaves_no_record() {
        admin.get("/api/events/" + service.events().append(user));
        long head = head();
        admin.get("/api/events?type=audit.events_read&after=" + (head - 1));
        admin.get("/api/events?after=" + head);
        admin.get("/api/events/types");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_reader_of_everything_does_not_keep_itself_busy() {
        long next = service.events().append(user) - 1;
        for (int i = 0; i < 3; i++) {
            next = admin.get("/api/events?after=" + next).json().get("next").asLong();
        }
        assertThat(next).isEqualTo(head());
    }
}
