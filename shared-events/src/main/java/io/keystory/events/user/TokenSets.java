package io.keystory.events.user;

import io.keystory.events.user.UserEvent.IdentityDetailsChanged;
import io.keystory.events.user.UserEvent.IdentityEvent;
import io.keystory.events.user.UserEvent.IdentityLinked;
import io.keystory.events.user.UserEvent.IdentityUnlinked;
import io.keystory.events.user.UserEvent.TokenSetDeleted;
import io.keystory.events.user.UserEvent.TokenSetEvent;
import io.keystory.events.user.UserEvent.TokenSetStored;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folds what happens to the token sets of a user, which are known by the target of the provider that gave them. */
final class TokenSets {

    private TokenSets() {}

    static Map<String, TokenSet> after(Map<String, TokenSet> before, TokenSetEvent event, long at) {
        Map<String, TokenSet> sets = new LinkedHashMap<>(before);
        switch (event) {
            case TokenSetStored e -> sets.merge(e.target(),
                    new TokenSet(e.tokenSetId(), e.secretId(), e.connectorId().value(), e.metadata(), at, at),
                    (old, now) -> new TokenSet(
                            now.id(), now.secretId(), now.connectorId(), now.metadata(), old.createdAt(), at));
            case TokenSetDeleted e -> sets.remove(e.target());
        }
        return sets;
    }

    /** Tokens are of the one who was given them: they go when the user is nobody, or somebody else, at the provider. */
    static Map<String, TokenSet> after(UserView before, IdentityEvent event) {
        SocialIdentity was = before.identities().get(event.target());
        boolean isOver = switch (event) {
            case IdentityUnlinked e -> true;
            case IdentityDetailsChanged e -> false;
            case IdentityLinked e -> was != null && e.identity() != null && !e.identity().userId().equals(was.userId());
        };
        Map<String, TokenSet> sets = new LinkedHashMap<>(before.secrets().tokenSets());
        if (isOver) {
            sets.remove(event.target());
        }
        return sets;
    }
}
