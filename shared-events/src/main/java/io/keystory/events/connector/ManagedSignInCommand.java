package io.keystory.events.connector;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.time.Instant;

/** What can be asked of a sign-in that an administrator's own program asked for. */
public sealed interface ManagedSignInCommand extends Command {

    ManagedSignInId signInId();

    @Override
    default StreamId stream() {
        return signInId().stream();
    }

    /** Has an answer waited for; 400 connector.invalid_request_parameters where there was one already. */
    record RequestManagedSignIn(
            ManagedSignInId signInId,
            ConnectorId connectorId,
            String state,
            String redirectUri,
            Instant expiresAt) implements ManagedSignInCommand {}

    /**
     * Keeps what the provider answered; 400 session.connector_validation_session_not_found where nobody waits for it.
     *
     * @param personId the vault's entry for {@code person}, who signed in, as JSON
     */
    record RecordManagedAnswer(ManagedSignInId signInId, String answerId, String personId, Secret person, Instant now)
            implements ManagedSignInCommand {}

    /** Keeps that the provider answered something else; nothing where nobody waits for it. */
    record RecordManagedRefusal(ManagedSignInId signInId, String reason) implements ManagedSignInCommand {}

    /** Takes who signed in, once; 401 connector.social_auth_code_invalid where nobody is there to be taken. */
    record UseManagedAnswer(ManagedSignInId signInId, Instant now) implements ManagedSignInCommand {}
}
