package io.keystory.command.credentialnotice;

import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.platform.StreamId;
import io.keystory.store.Streams;

/** Whether people are to be told, as administrators decide. */
final class NoticeSetting {

    private static final StreamId STREAM = ConfigurationView.CREDENTIAL_NOTICES.stream();

    private final Streams streams;

    NoticeSetting(Streams streams) {
        this.streams = streams;
    }

    /** Whether they are at this moment. */
    boolean isOn() {
        return streams.fold(STREAM, new ConfigurationFold()).orElse(ConfigurationView.DEFAULTS)
                .areCredentialNoticesEnabled();
    }

    /** Whether they were when the event of a position happened. */
    boolean wasOn(long position) {
        ConfigurationView then = streams.fold(STREAM, new ConfigurationFold(), position).value();
        return then != null && then.areCredentialNoticesEnabled();
    }
}
