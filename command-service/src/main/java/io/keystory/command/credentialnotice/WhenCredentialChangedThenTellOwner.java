package io.keystory.command.credentialnotice;

import io.keystory.command.automation.Automation;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * People are told what changed of their credentials while that was wanted: it is put into the queue for that, and needs no
 * command. Not told is what they registered with, what no request asked for, and what is long past, as in a log that is
 * read anew.
 */
final class WhenCredentialChangedThenTellOwner implements Automation<UserEvent> {

    private final NoticeQueue queue;
    private final NoticeSetting setting;
    private final LogReader log;
    private final Clock clock;

    WhenCredentialChangedThenTellOwner(NoticeQueue queue, NoticeSetting setting, LogReader log, Clock clock) {
        this.queue = queue;
        this.setting = setting;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Class<UserEvent> trigger() {
        return UserEvent.class;
    }

    @Override
    public String occasion() {
        return "a changed credential";
    }

    @Override
    public Stream<Command> commands(Recorded<UserEvent> event) {
        if (CredentialChange.isMadeBy(event.event()) && Notices.isWorthTelling(event, clock.instant())
                && setting.wasOn(event.position()) && !isOfRegistration(event)) {
            queue.add(event);
        }
        return Stream.empty();
    }

    private boolean isOfRegistration(Recorded<UserEvent> event) {
        EventMetadata change = event.metadata();
        EventMetadata registration = log.stream(event.event().stream(), 0, 1).getFirst().metadata();
        return change.requestId() == null || change.requestId().equals(registration.requestId())
                || change.interactionId() != null && change.interactionId().equals(registration.interactionId());
    }
}
