package io.keystory.command.credentialnotice;

import io.keystory.command.credentialnotice.NoticeQueue.Notice;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.List;

/** Reads from the log what a notice tells. */
final class Occurrences {

    private final LogReader log;
    private final Streams streams;

    Occurrences(LogReader log, Streams streams) {
        this.log = log;
        this.streams = streams;
    }

    /** What happened, in order. */
    List<Occurrence> of(Notice notice) {
        return log.at(notice.positions()).stream().map(this::occurrence).toList();
    }

    /** Whether there is such a stream. */
    boolean isKnown(StreamId stream) {
        return log.lastSequence(stream).isPresent();
    }

    @SuppressWarnings("unchecked")
    private Occurrence occurrence(Recorded<DomainEvent> recorded) {
        Recorded<UserEvent> event = (Recorded<UserEvent>) (Recorded<?>) recorded;
        UserView before = streams.fold(event.event().stream(), new UserFold(), event.position() - 1).value();
        return new Occurrence(CredentialChange.of(event.event(), before), before, event);
    }
}
