package io.keystory.events.administrator;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;

/** What happens to a set-up link, through which an administrator is created or let in again. */
public sealed interface SetupLinkEvent extends DomainEvent {

    SetupLinkId setupLinkId();

    @Override
    default StreamId stream() {
        return setupLinkId().stream();
    }

    /** A link was printed; the digest of its secret is the vault's entry {@code secretId}; epoch ms. */
    @EventType("setup_link.issued")
    record SetupLinkIssued(SetupLinkId setupLinkId, String secretId, long expiresAt) implements SetupLinkEvent {}

    /** The link was used, once, and made this user an administrator. */
    @EventType("setup_link.used")
    record SetupLinkUsed(SetupLinkId setupLinkId, UserId userId) implements SetupLinkEvent {}

    /** The link is worthless: another one was used. */
    @EventType("setup_link.withdrawn")
    record SetupLinkWithdrawn(SetupLinkId setupLinkId) implements SetupLinkEvent {}
}
