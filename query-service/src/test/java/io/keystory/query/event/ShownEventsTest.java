package io.keystory.query.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an event of the feed says, and to whom. */
class ShownEventsTest extends FeedReaders {

    @Test
    void an_event_says_what_happened_to_what_and_where_it_came_from() {
        long position = service.events().append(new EventMetadata(Actor.application("app"), "r", "corr", "cause", "ia",
                "192.0.2.1", "curl"), user);

        JsonNode event = admin.get("/api/events?after=" + (position - 1)).json().at("/events/0");

        assertThat(event.get("position").asLong()).isEqualTo(position);
        assertThat(event.get("type").asString()).isEqualTo("user.created");
        assertThat(event.get("version").asInt()).isEqualTo(1);
        assertThat(event.get("stream").toString())
                .isEqualTo("{\"type\":\"user\",\"id\":\"%s\",\"sequence\":0}".formatted(user.userId()));
        assertThat(event.get("subject").asString()).isEqualTo(subject);
        assertThat(event.get("actor").toString()).isEqualTo("{\"type\":\"application\",\"id\":\"app\"}");
        assertThat(event.get("origin").toString()).isEqualTo("{\"ip\":\"192.0.2.1\",\"userAgent\":\"curl\"}");
        assertThat(event.get("correlationId").asString()).isEqualTo("corr");
        assertThat(event.get("causationId").asString()).isEqualTo("cause");
        assertThat(event.get("interactionId").asString()).isEqualTo("ia");
        assertThat(event.at("/payload/username").asString()).isEqualTo(user.username());
        assertThat(event.get("withheld")).isEmpty();
        assertThat(Instant.parse(event.get("at").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(admin.get("/api/events/" + position).json()).isEqualTo(event);
    }

    @Test
    void without_the_scope_for_it_nothing_personal_is_shown() {
        long position = service.events().append(user);
        for (String path : new String[] {"/api/events/" + position, "/api/events?after=" + (position - 1)}) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(user.username(), "192.0.2.7", "\"~\"");
        }
        JsonNode event = reader.get("/api/events/" + position).json();
        assertThat(event.at("/payload/username").isNull()).isTrue();
        assertThat(event.at("/payload/userId").asString()).isEqualTo(user.userId().value());
        assertThat(event.get("withheld").valueStream().map(JsonNode::asString))
                .contains("username", "profile", "origin").doesNotContain("userId", "applicationId");
        assertThat(service.withScope("read:events read:personal-data").get("/api/events/" + position).json()
                .at("/payload/username").asString()).isEqualTo(user.username());
    }

    @Test
    void an_event_tells_the_place_of_an_address_to_whoever_may_see_the_address() {
        long position = service.events().appendFromMunich(user);

        assertThat(admin.get("/api/events/" + position).json().at("/origin/city").asString()).isEqualTo("Munich");
        assertThat(reader.get("/api/events/" + position).body()).doesNotContain("\"DE\"", "Munich");
    }

    @Test
    void what_was_of_a_person_who_was_erased_says_so_to_everybody() {
        long created = service.events().append(new EventMetadata(Actor.ANONYMOUS, "r", "corr", null, null,
                "192.0.2.9", "curl"), user, named("Grace"));
        long deleted = service.events().append(new UserDeleted(user.userId()));
        assertThat(admin.get("/api/events?subject=" + subject).body()).doesNotContain("erased");
        service.events().erase(SubjectId.of(user.stream()), new UserErased(user.userId(), "asked to be"));

        for (TestClient one : List.of(admin, reader)) {
            JsonNode events = one.get("/api/events?subject=" + subject).json().get("events");
            assertThat(events.valueStream().map(event -> event.path("erased").asBoolean(false)))
                    .containsExactly(true, true, false, false);
            assertThat(events.get(1).at("/payload/name").isNull()).isTrue();
            assertThat(one.get("/api/events/" + created).json()).isEqualTo(events.get(1));
            assertThat(one.get("/api/events/" + deleted).json().has("erased")).isFalse();
        }
        assertThat(admin.get("/api/events/" + created).json().get("origin").toString())
                .isEqualTo("{\"ip\":null,\"userAgent\":null}");
    }

    @Test
    void every_kind_of_event_is_described() {
        JsonNode types = reader.get("/api/events/types").json();
        JsonNode created = types.valueStream().filter(t -> t.get("name").asString().equals("user.created"))
                .findFirst().orElseThrow();
        assertThat(created.get("versions").toString()).isEqualTo("[1]");
        assertThat(created.get("category").asString()).isEqualTo("core");
        assertThat(created.at("/schema/properties/username/personal").asBoolean()).isTrue();
        assertThat(created.at("/schema/$schema").asString()).contains("2020-12");
    }

    @Test
    void what_came_of_a_request_is_told_as_a_tree() {
        String correlation = Ids.next();
        long first = service.events().append(by(Actor.user("boss"), correlation), user);
        String cause = admin.get("/api/events/" + first).json().get("id").asString();
        service.events().append(new EventMetadata(Actor.SYSTEM, "r", correlation, cause, null, null, null), named("B"));
        service.events().append(new EventMetadata(Actor.SYSTEM, "r", correlation, "unknown", null, null, null),
                named("C"));

        JsonNode tree = admin.get("/api/events/tree/" + correlation).json();

        assertThat(tree.at("/actor/id").asString()).isEqualTo("boss");
        assertThat(tree.get("isWhole").asBoolean()).isTrue();
        assertThat(tree.get("causes")).hasSize(2);
        assertThat(tree.at("/causes/0/event/type").asString()).isEqualTo("user.created");
        assertThat(tree.at("/causes/0/causes/0/event/payload/name").asString()).isEqualTo("B");
        assertThat(tree.at("/causes/1/event/payload/name").asString()).isEqualTo("C");
        assertThat(admin.get("/api/events/tree/none").status()).isEqualTo(404);
    }
}
