package io.keystory.platform.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SameRequestTest {

    private final Recorded<DomainEvent> creation = event(0, "r", 0);

    @Test
    void what_the_request_that_creates_does_at_once_belongs_to_the_creation() {
        assertThat(completion(event(1, "r", 1), event(2, "r", 5))).isEqualTo(102);
        assertThat(completion()).isEqualTo(100);
    }

    @Test
    void whatever_follows_another_request_does_not() {
        assertThat(completion(event(1, "r", 0), event(2, "other", 0), event(3, "r", 0))).isEqualTo(101);
        assertThat(completion(event(1, null, 0), event(2, "r", 0))).isEqualTo(100);
    }

    @Test
    void nor_does_what_comes_later_under_the_same_id() {
        assertThat(completion(event(1, "r", 2), event(2, "r", 6))).isEqualTo(101);
    }

    @SafeVarargs
    private long completion(Recorded<DomainEvent>... later) {
        return SameRequest.completion(creation, Stream.concat(
                Stream.of(creation), Stream.of(later)).toList());
    }

    private static Recorded<DomainEvent> event(long sequence, String request, int second) {
        return new Recorded<>("e" + sequence, 100 + sequence, sequence, Instant.ofEpochSecond(second),
                new EventMetadata(Actor.SYSTEM, request, "c", null, null, null, null),
                new NameChanged(new UserId("ada"), "Ada"));
    }
}
