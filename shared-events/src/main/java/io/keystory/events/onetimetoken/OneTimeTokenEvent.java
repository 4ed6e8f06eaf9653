package io.keystory.events.onetimetoken;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.Optional;

/** What happens to a one-time token; the token itself is in the vault only. */
public sealed interface OneTimeTokenEvent extends DomainEvent {

    OneTimeTokenId tokenId();

    @Override
    default StreamId stream() {
        return tokenId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** Whoever has this e-mail address can be let in once, until an instant in epoch ms. */
    @EventType(value = "one_time_token.issued", category = Category.ACTIVITY)
    record OneTimeTokenIssued(
            OneTimeTokenId tokenId, @PersonalData String email, OneTimeTokenContext context, long expiresAt)
            implements OneTimeTokenEvent {}

    /** The token was used, or an administrator said so. */
    @EventType(value = "one_time_token.consumed", category = Category.ACTIVITY)
    record OneTimeTokenConsumed(OneTimeTokenId tokenId) implements OneTimeTokenEvent {}

    /** The token was taken back. */
    @EventType(value = "one_time_token.revoked", category = Category.ACTIVITY)
    record OneTimeTokenRevoked(OneTimeTokenId tokenId) implements OneTimeTokenEvent {}

    /** The token was ended before its time. */
    @EventType(value = "one_time_token.expired", category = Category.ACTIVITY)
    record OneTimeTokenExpired(OneTimeTokenId tokenId) implements OneTimeTokenEvent {}

    /** The token is gone. */
    @EventType(value = "one_time_token.deleted", category = Category.ACTIVITY)
    record OneTimeTokenDeleted(OneTimeTokenId tokenId) implements OneTimeTokenEvent {}
}
