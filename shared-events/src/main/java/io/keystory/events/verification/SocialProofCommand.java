package io.keystory.events.verification;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;
import java.time.Instant;

/** What can be asked of a proof of who a user is at a social provider. */
public sealed interface SocialProofCommand extends Command {

    SocialProofId proofId();

    @Override
    default StreamId stream() {
        return proofId().stream();
    }

    /** Keeps that the user was sent to a provider, and what the answer has to fit. */
    record RequestSocialProof(
            SocialProofId proofId,
            UserId userId,
            ConnectorId connectorId,
            String target,
            String state,
            String redirectUri,
            Instant expiresAt) implements SocialProofCommand {}

    /**
     * Keeps what the provider answered through a browser; 400 session.connector_validation_session_not_found when it was
     * answered before, or the proof is over.
     */
    record RecordSocialAnswer(SocialProofId proofId, PostedAnswer answer, Instant now) implements SocialProofCommand {}

    /**
     * Keeps who came back; 400 when the proof is over.
     *
     * @param tokens what the provider gave to be asked on their behalf, for the vault; null for nothing
     */
    record RecordSocialProof(SocialProofId proofId, ExternalUser person, Secret tokens, Instant now)
            implements SocialProofCommand {}

    /** Keeps that nobody came back. */
    record RecordSocialProofRefused(SocialProofId proofId, String reason) implements SocialProofCommand {}
}
