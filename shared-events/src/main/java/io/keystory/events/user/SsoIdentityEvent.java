package io.keystory.events.user;

import io.keystory.events.platform.EventType;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.Map;

/** What happens to a user's identities at enterprise providers. */
public sealed interface SsoIdentityEvent extends UserEvent.HoldingEvent {

    /** The connector that the user signs in through there. */
    SsoConnectorId ssoConnectorId();

    /** The user is this at the provider of an SSO connector, and no longer whoever they were there before. */
    @EventType("user.sso_identity_linked")
    record SsoIdentityLinked(
            UserId userId,
            String ssoIdentityId,
            SsoConnectorId ssoConnectorId,
            String issuer,
            @PersonalData SocialIdentity identity) implements SsoIdentityEvent {}

    /** The provider of an SSO connector tells this of the user now. */
    @EventType("user.sso_identity_details_changed")
    record SsoIdentityDetailsChanged(
            UserId userId, SsoConnectorId ssoConnectorId, @PersonalData Map<String, Object> detail)
            implements SsoIdentityEvent {}

    /** The user is nobody at the provider of an SSO connector any more. */
    @EventType("user.sso_identity_unlinked")
    record SsoIdentityUnlinked(UserId userId, SsoConnectorId ssoConnectorId) implements SsoIdentityEvent {}
}
