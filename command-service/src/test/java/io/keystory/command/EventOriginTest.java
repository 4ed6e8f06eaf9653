package io.keystory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventOriginTest {

    private final TestCommandService service = TestCommandService.running();

    @Test
    void events_say_which_application_asked_for_them_and_from_where() {
        Answer created = service.administrator()
                .send("POST", "/api/users", "{\"password\": \"secret!\"}", "User-Agent", "Tests/1");

        assertThat(originsOf(created.text("id"))).isNotEmpty().allSatisfy(origin -> {
            assertThat(origin.actor()).isEqualTo(Actor.application("m-test"));
            assertThat(origin.requestId()).isNotBlank();
            assertThat(origin.correlationId()).isEqualTo(origin.requestId());
            assertThat(origin.ip()).isEqualTo("127.0.0.1");
            assertThat(origin.userAgent()).isEqualTo("Tests/1");
        });
    }

    @Test
    void events_say_which_person_asked_for_them() {
        String acting = service.administrator().post("/api/users", "{}").text("id");
        String changed = service.administrator().post("/api/users", "{}").text("id");

        service.person(acting).patch("/api/users/" + changed + "/is-suspended", "{'isSuspended': true}");

        assertThat(originsOf(changed).getLast().actor()).isEqualTo(Actor.user(acting));
    }

    private List<EventMetadata> originsOf(String userId) {
        StreamId stream = new UserId(userId).stream();
        return service.bean(EventLog.class).reader().stream(stream, 0).stream().map(Recorded::metadata).toList();
    }
}
