package io.keystory.query.user;

import io.keystory.events.user.SocialIdentity;
import io.keystory.events.user.UserView;
import java.util.List;

/** Who a user is at social and at enterprise providers; nobody is anybody at the latter yet. */
record AllIdentities(List<AtProvider> socialIdentities, List<Object> ssoIdentities) {

    static AllIdentities of(UserView user) {
        return new AllIdentities(user.identities().entrySet().stream()
                .map(identity -> new AtProvider(identity.getValue(), identity.getKey())).toList(), List.of());
    }

    /** An identity at the social provider of that target. */
    record AtProvider(SocialIdentity identity, String target) {}
}
