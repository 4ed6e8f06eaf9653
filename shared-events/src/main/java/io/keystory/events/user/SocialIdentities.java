package io.keystory.events.user;

import io.keystory.events.user.IdentityEvent.IdentityDetailsChanged;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folds what happens to a user's identities at social providers, which are known by the provider's target. */
final class SocialIdentities {

    private SocialIdentities() {}

    static Map<String, SocialIdentity> after(Map<String, SocialIdentity> before, IdentityEvent event) {
        Map<String, SocialIdentity> identities = new LinkedHashMap<>(before);
        switch (event) {
            case IdentityLinked e -> identities.put(e.target(), orUnknown(e.identity()));
            case IdentityDetailsChanged e -> identities.computeIfPresent(
                    e.target(), (target, identity) -> new SocialIdentity(identity.userId(), e.details()));
            case IdentityUnlinked e -> identities.remove(e.target());
        }
        return identities;
    }

    /** Who somebody was there who was erased since cannot be read any more; that they were somebody can. */
    private static SocialIdentity orUnknown(SocialIdentity identity) {
        return identity == null ? new SocialIdentity(null, null) : identity;
    }
}
