package io.keystory.command.credentialnotice;

import io.keystory.command.automation.Automation;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.stream.Stream;

/**
 * People are told what changed of their credentials: it is put into the queue for that, and needs no command. Not told is
 * what they registered with, and what no request asked for.
 */
final class WhenCredentialChangedThenTellOwner implements Automation<UserEvent> {

    private final NoticeQueue queue;
    private final LogReader log;
    private final Streams streams;

    WhenCredentialChangedThenTellOwner(NoticeQueue queue, LogReader log, Streams streams) {
        this.queue = queue;
        this.log = log;
        this.streams = streams;
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
        if (CredentialChange.isMadeBy(event.event()) && isEnabled() && !isOfRegistration(event)) {
            queue.add(event);
        }
        return Stream.empty();
    }

    private boolean isEnabled() {
        return streams.fold(ConfigurationView.CREDENTIAL_NOTICES.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS).areCredentialNoticesEnabled();
    }

    private boolean isOfRegistration(Recorded<UserEvent> event) {
        EventMetadata change = event.metadata();
        EventMetadata registration = log.stream(event.event().stream(), 0, 1).getFirst().metadata();
        return change.requestId() == null || change.requestId().equals(registration.requestId())
                || change.interactionId() != null && change.interactionId().equals(registration.interactionId());
    }
}
