package io.keystory.command.tokenset;

import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.tokenset.TokenSetSecrets;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.store.Claims;
import java.util.stream.Stream;

/** The tokens that were given through a connector: of no use to anybody once nobody can refresh them. */
final class GivenThrough {

    private final Claims claims;
    private final UserAccounts accounts;

    GivenThrough(Claims claims, UserAccounts accounts) {
        this.claims = claims;
        this.accounts = accounts;
    }

    /** The commands that forget them, user by user. */
    Stream<DeleteTokenSet> forgotten(String connectorId) {
        return claims.ownersOf(TokenSetSecrets.kindOf(connectorId)).stream()
                .flatMap(user -> accounts.find(user).stream())
                .flatMap(user -> given(user)
                        .filter(set -> set.connectorId().equals(connectorId))
                        .map(set -> new DeleteTokenSet(new UserId(user.id()), set.id())));
    }

    private static Stream<TokenSet> given(UserView user) {
        return Stream.concat(user.secrets().tokenSets().values().stream(),
                user.secrets().ssoTokenSets().values().stream());
    }
}
