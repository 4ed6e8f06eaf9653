package io.keystory.command.user.identity;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityDetailsChanged;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserCommand.UnlinkSsoIdentity;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SsoIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about identities at enterprise providers: one for each SSO connector, and nobody else's. */
public final class SsoIdentityDecisions {

    private SsoIdentityDecisions() {}

    /** Of two who are vouched for with one address at the same moment, the second does not take over the account. */
    public static List<UserEvent> link(UserView user, LinkSsoIdentity c) {
        Optional<SsoIdentity> before = at(user, c.ssoConnectorId());
        if (before.filter(one -> isThis(one, c)).isPresent()) {
            boolean isKnown = IdentityDecisions.lasting(before.get().detail())
                    .equals(IdentityDecisions.lasting(c.identity().details()));
            return isKnown ? List.of()
                    : List.of(new SsoIdentityDetailsChanged(c.userId(), c.ssoConnectorId(), c.identity().details()));
        }
        List<SsoIdentity> throughAnother =
                user.secrets().ssoIdentities().stream().filter(one -> isThis(one, c)).toList();
        if (before.isPresent() && throughAnother.isEmpty()) {
            throw IdentityClaims.taken();
        }
        Stream<UserEvent> moved = throughAnother.stream()
                .map(one -> new SsoIdentityUnlinked(c.userId(), new SsoConnectorId(one.ssoConnectorId())));
        return Stream.concat(moved, Stream.of(new SsoIdentityLinked(
                c.userId(), c.ssoIdentityId(), c.ssoConnectorId(), c.issuer(), c.identity()))).toList();
    }

    public static List<UserEvent> unlink(UserView user, UnlinkSsoIdentity c) {
        return at(user, c.ssoConnectorId())
                .<List<UserEvent>>map(one -> List.of(new SsoIdentityUnlinked(c.userId(), c.ssoConnectorId())))
                .orElseThrow(() -> new KeystoryException("user.enterprise_sso_identity_not_exists", 404));
    }

    static Optional<SsoIdentity> at(UserView user, SsoConnectorId connector) {
        return user.secrets().ssoIdentities().stream()
                .filter(one -> one.ssoConnectorId().equals(connector.value())).findFirst();
    }

    private static boolean isThis(SsoIdentity one, LinkSsoIdentity c) {
        return one.issuer().equals(c.issuer()) && c.identity().userId().equals(one.identityId());
    }
}
