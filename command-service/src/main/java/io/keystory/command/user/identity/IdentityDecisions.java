package io.keystory.command.user.identity;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.IdentityEvent.IdentityDetailsChanged;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.UnlinkIdentity;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides about identities: one at each provider, and nobody else's. */
public final class IdentityDecisions {

    /** Where everything is kept that the provider told, down to what changes each time. */
    private static final String RAW = "rawData";

    private IdentityDecisions() {}

    /** Links an identity, or takes in what is new of it; 422 for another one where it is not to be replaced. */
    public static List<UserEvent> link(UserView user, LinkIdentity c) {
        SocialIdentity before = user.identities().get(c.target());
        if (before == null) {
            return List.of(new IdentityLinked(c.userId(), c.target(), c.identity()));
        }
        if (before.userId().equals(c.identity().userId())) {
            return lasting(before.details()).equals(lasting(c.identity().details())) ? List.of()
                    : List.of(new IdentityDetailsChanged(c.userId(), c.target(), c.identity().details()));
        }
        if (!c.isReplacing()) {
            throw IdentityClaims.taken();
        }
        return List.of(new IdentityLinked(c.userId(), c.target(), c.identity()));
    }

    /** Ends what the user is at the provider; 404 user.identity_not_exist when they are nobody there. */
    public static List<UserEvent> unlink(UserView user, UnlinkIdentity c) {
        if (!user.identities().containsKey(c.target())) {
            throw new KeystoryException("user.identity_not_exist", 404);
        }
        return List.of(new IdentityUnlinked(c.userId(), c.target()));
    }

    /** What a provider told, without what changes each time; null is as good as nothing. */
    static Map<String, Object> lasting(Map<String, Object> details) {
        Map<String, Object> lasting = new HashMap<>(details == null ? Map.of() : details);
        lasting.remove(RAW);
        return lasting;
    }
}
