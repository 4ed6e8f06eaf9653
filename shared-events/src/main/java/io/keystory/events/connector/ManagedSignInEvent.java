package io.keystory.events.connector;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/**
 * What happens to a sign-in at a provider that posts its answers, which an administrator's own program asked for. Who
 * signed in is in the vault until the program takes it.
 */
public sealed interface ManagedSignInEvent extends DomainEvent {

    ManagedSignInId signInId();

    @Override
    default StreamId stream() {
        return signInId().stream();
    }

    /** Somebody is sent to the provider of a connector; an answer counts until {@code expiresAt} (epoch ms). */
    @EventType(value = "connector.managed_sign_in_requested", category = Category.ACTIVITY)
    record ManagedSignInRequested(
            ManagedSignInId signInId,
            ConnectorId connectorId,
            String state,
            String redirectUri,
            long expiresAt) implements ManagedSignInEvent {}

    /** The provider answered through a browser; {@code personId} is the vault's entry with who signed in. */
    @EventType(value = "connector.managed_sign_in_answered", category = Category.ACTIVITY)
    record ManagedSignInAnswered(ManagedSignInId signInId, String answerId, String personId)
            implements ManagedSignInEvent {}

    /** The provider answered something else; {@code reason} is the stable error code. */
    @EventType(value = "connector.managed_sign_in_refused", category = Category.ACTIVITY)
    record ManagedSignInRefused(ManagedSignInId signInId, String reason) implements ManagedSignInEvent {}

    /** The program brought what the browser got, and took who signed in. */
    @EventType(value = "connector.managed_sign_in_used", category = Category.ACTIVITY)
    record ManagedSignInUsed(ManagedSignInId signInId) implements ManagedSignInEvent {}
}
