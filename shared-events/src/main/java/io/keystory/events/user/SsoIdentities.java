package io.keystory.events.user;

import io.keystory.events.user.SsoIdentityEvent.SsoIdentityDetailsChanged;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.SsoIdentity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folds what happens to a user's identities at enterprise providers, one for each SSO connector, oldest first. */
final class SsoIdentities {

    private SsoIdentities() {}

    static List<SsoIdentity> after(List<SsoIdentity> before, SsoIdentityEvent event, long at) {
        return switch (event) {
            case SsoIdentityLinked e -> Stream.concat(others(before, e), Stream.of(linked(e, at))).toList();
            case SsoIdentityDetailsChanged e -> before.stream()
                    .map(one -> isOf(one, e) ? one.told(orEmpty(e.detail()), at) : one).toList();
            case SsoIdentityUnlinked e -> others(before, e).toList();
        };
    }

    private static SsoIdentity linked(SsoIdentityLinked e, long at) {
        SocialIdentity known = e.identity() == null ? new SocialIdentity(null, null) : e.identity();
        return new SsoIdentity(e.ssoIdentityId(), e.ssoConnectorId().value(), e.issuer(), known.userId(),
                orEmpty(known.details()), at, at);
    }

    private static Stream<SsoIdentity> others(List<SsoIdentity> before, SsoIdentityEvent event) {
        return before.stream().filter(one -> !isOf(one, event));
    }

    private static boolean isOf(SsoIdentity one, SsoIdentityEvent event) {
        return one.ssoConnectorId().equals(event.ssoConnectorId().value());
    }

    private static Map<String, Object> orEmpty(Map<String, Object> details) {
        return details == null ? Map.of() : details;
    }
}
