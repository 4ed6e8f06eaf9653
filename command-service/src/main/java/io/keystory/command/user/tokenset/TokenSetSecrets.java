package io.keystory.command.user.tokenset;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.TokenSet;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.TokenSetStored;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What token sets keep outside of events: the tokens in the vault, and whose a set is. */
public final class TokenSetSecrets {

    private static final String KIND = "token-set";
    private static final UserFold FOLD = new UserFold();

    private TokenSetSecrets() {}

    /** The user whom the tokens of this id were given to. */
    public static Claim holder(String tokenSetId) {
        return new Claim(KIND, tokenSetId);
    }

    /** {@code before} is null while the user does not exist. */
    public static Stream<VaultChange> secrets(UserView before, UserCommand command, UserEvent event) {
        return Stream.concat(
                event instanceof TokenSetStored e
                        ? Stream.of(new VaultChange.Store(e.secretId(), KIND, ((StoreTokenSet) command).tokens(), false))
                        : Stream.of(),
                lost(before, event, TokenSet::secretId).map(VaultChange.Destroy::new));
    }

    /** The ids that the event takes for the user or gives back. */
    public static Stream<ClaimChange> claims(UserView before, UserEvent event) {
        return Stream.concat(
                event instanceof TokenSetStored e && !all(before, TokenSet::id).contains(e.tokenSetId())
                        ? Stream.of(new ClaimChange.Take(
                                holder(e.tokenSetId()), new KeystoryException("entity.create_failed", 422)))
                        : Stream.of(),
                lost(before, event, TokenSet::id).map(id -> new ClaimChange.Release(holder(id))));
    }

    private static Stream<String> lost(UserView before, UserEvent event, Function<TokenSet, String> what) {
        Set<String> were = all(before, what);
        if (were.isEmpty()) {
            return Stream.of();
        }
        Set<String> are = all(FOLD.after(before, event), what);
        return were.stream().filter(id -> !are.contains(id));
    }

    private static Set<String> all(UserView user, Function<TokenSet, String> what) {
        return user == null ? Set.of()
                : user.secrets().tokenSets().values().stream().map(what).collect(Collectors.toSet());
    }
}
