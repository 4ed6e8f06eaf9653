package io.keystory.events.user;

import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.Map;

/** What happens to a user's identities at social providers. */
public sealed interface IdentityEvent extends UserEvent.HoldingEvent {

    /** What the provider is known by. */
    String target();

    /** The user is this at a social provider, and no longer whoever they were there before. */
    @EventType("user.identity_linked")
    record IdentityLinked(UserId userId, String target, @PersonalData SocialIdentity identity)
            implements IdentityEvent {}

    /** A social provider tells this of the user now. */
    @EventType("user.identity_details_changed")
    record IdentityDetailsChanged(UserId userId, String target, @PersonalData Map<String, Object> details)
            implements IdentityEvent {}

    /** The user is nobody at a social provider any more. */
    @EventType("user.identity_unlinked")
    record IdentityUnlinked(UserId userId, String target) implements IdentityEvent {}
}
