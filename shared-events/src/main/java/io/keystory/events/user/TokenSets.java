package io.keystory.events.user;

import io.keystory.events.user.IdentityEvent.IdentityDetailsChanged;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityDetailsChanged;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetDeleted;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetStored;
import io.keystory.events.user.TokenSetEvent.TokenSetDeleted;
import io.keystory.events.user.TokenSetEvent.TokenSetStored;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.TokenSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folds what happens to the token sets of a user, which are known by the target of the social provider that gave them, or
 * by the SSO connector. Tokens are of the one who was given them: they go when the user is nobody, or somebody else, there.
 */
final class TokenSets {

    private TokenSets() {}

    static Map<String, TokenSet> after(Map<String, TokenSet> before, TokenSetEvent event, long at) {
        return switch (event) {
            case TokenSetStored e -> with(before, e.target(), new TokenSet(
                    e.tokenSetId(), e.secretId(), e.connectorId().value(), e.metadata(), at, at));
            case TokenSetDeleted e -> without(before, e.target());
        };
    }

    static Map<String, TokenSet> after(Map<String, TokenSet> before, SsoTokenSetEvent event, long at) {
        String connector = event.ssoConnectorId().value();
        return switch (event) {
            case SsoTokenSetStored e -> with(before, connector, new TokenSet(
                    e.tokenSetId(), e.secretId(), connector, e.metadata(), at, at));
            case SsoTokenSetDeleted e -> without(before, connector);
        };
    }

    static Map<String, TokenSet> after(UserView before, IdentityEvent event) {
        SocialIdentity was = before.identities().get(event.target());
        boolean isOver = switch (event) {
            case IdentityUnlinked e -> true;
            case IdentityDetailsChanged e -> false;
            case IdentityLinked e -> was != null && e.identity() != null && !e.identity().userId().equals(was.userId());
        };
        Map<String, TokenSet> sets = before.secrets().tokenSets();
        return isOver ? without(sets, event.target()) : sets;
    }

    static Map<String, TokenSet> after(Map<String, TokenSet> before, SsoIdentityEvent event) {
        return event instanceof SsoIdentityDetailsChanged ? before : without(before, event.ssoConnectorId().value());
    }

    private static Map<String, TokenSet> with(Map<String, TokenSet> before, String key, TokenSet set) {
        Map<String, TokenSet> sets = new LinkedHashMap<>(before);
        sets.merge(key, set, (old, now) -> new TokenSet(
                now.id(), now.secretId(), now.connectorId(), now.metadata(), old.createdAt(), now.updatedAt()));
        return sets;
    }

    private static Map<String, TokenSet> without(Map<String, TokenSet> before, String key) {
        Map<String, TokenSet> sets = new LinkedHashMap<>(before);
        sets.remove(key);
        return sets;
    }
}
