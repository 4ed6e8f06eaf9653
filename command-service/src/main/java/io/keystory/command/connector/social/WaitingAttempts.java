package io.keystory.command.connector.social;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.user.identity.PostedAnswer;
import java.util.Optional;

/** Attempts whose people are away, which take in what a provider posts through a browser meanwhile. */
public interface WaitingAttempts {

    /**
     * The one that belongs to {@code owner}, and waits for an answer of this connector.
     *
     * @throws io.keystory.events.platform.KeystoryException where the provider is not offered any more
     */
    Optional<Waiting> find(ConnectorId connector, String owner);

    /** One of them. */
    interface Waiting {

        /** What was asked. */
        SocialAttempt attempt();

        /** Keeps what the provider answered. */
        void keep(PostedAnswer answer);

        /** Keeps that the provider answered something else; {@code reason} is the stable error code. */
        void refuse(String reason);
    }
}
