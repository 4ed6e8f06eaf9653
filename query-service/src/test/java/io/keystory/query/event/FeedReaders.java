package io.keystory.query.event;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import java.util.List;

/** Those who read the feed of events, and a user of whom it tells. */
abstract class FeedReaders {

    final TestQueryService service = TestQueryService.running();
    final TestClient admin = service.administrator();
    final TestClient reader = service.withScope("read:events");
    final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    final String subject = "user:" + user.userId();

    NameChanged named(String name) {
        return new NameChanged(user.userId(), name);
    }

    List<String> types(String query) {
        return admin.get("/api/events?" + query).json().get("events").valueStream()
                .map(event -> event.get("type").asString()).toList();
    }

    long head() {
        return service.bean(EventLog.class).reader().head();
    }

    static EventMetadata by(Actor actor, String correlationId) {
        return new EventMetadata(actor, "r", correlationId, null, null, null, null);
    }
}
