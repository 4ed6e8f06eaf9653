package io.keystory.events.verification;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Optional;

/** What happens to a signed-in user's proof of who they are at a social provider. */
public sealed interface SocialProofEvent extends DomainEvent {

    SocialProofId proofId();

    UserId userId();

    @Override
    default StreamId stream() {
        return proofId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /** The user was sent to the provider of a connector; an answer counts until {@code expiresAt} (epoch ms). */
    @EventType(value = "verification.social_requested", category = Category.ACTIVITY)
    record SocialProofRequested(
            SocialProofId proofId,
            UserId userId,
            ConnectorId connectorId,
            String target,
            String state,
            String redirectUri,
            long expiresAt) implements SocialProofEvent {}

    /** The provider answered through a browser; it counts once the page that asked brings what that browser got. */
    @EventType(value = "verification.social_answered", category = Category.ACTIVITY)
    record SocialProofAnswered(SocialProofId proofId, UserId userId, String answerId, @PersonalData ExternalUser person)
            implements SocialProofEvent {}

    /** The provider told who came back. */
    @EventType(value = "verification.social_verified", category = Category.ACTIVITY)
    record SocialProofVerified(SocialProofId proofId, UserId userId, @PersonalData ExternalUser person)
            implements SocialProofEvent {}

    /** Nobody came back from the provider, or not to this attempt; {@code reason} is the stable error code. */
    @EventType(value = "verification.social_refused", category = Category.ACTIVITY)
    record SocialProofRefused(SocialProofId proofId, UserId userId, String reason) implements SocialProofEvent {}
}
