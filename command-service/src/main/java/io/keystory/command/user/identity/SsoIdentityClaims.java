package io.keystory.command.user.identity;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SsoIdentity;
import java.util.stream.Stream;

/** Which identities at enterprise providers a user's events take and give back; {@code before} may be null. */
public final class SsoIdentityClaims {

    private SsoIdentityClaims() {}

    public static Stream<ClaimChange> changes(UserView before, UserEvent event) {
        return switch (event) {
            case SsoIdentityLinked e -> Stream.concat(
                    released(SsoIdentityDecisions.at(before, e.ssoConnectorId()).stream()),
                    Stream.ofNullable(e.identity()).map(identity -> new ClaimChange.Take(
                            UserClaims.ssoIdentity(e.issuer(), identity.userId()), IdentityClaims.taken())));
            case SsoIdentityUnlinked e -> released(SsoIdentityDecisions.at(before, e.ssoConnectorId()).stream());
            case UserDeleted e -> released(before.secrets().ssoIdentities().stream());
            default -> Stream.empty();
        };
    }

    private static Stream<ClaimChange> released(Stream<SsoIdentity> identities) {
        return identities.map(one -> new ClaimChange.Release(UserClaims.ssoIdentity(one.issuer(), one.identityId())));
    }
}
