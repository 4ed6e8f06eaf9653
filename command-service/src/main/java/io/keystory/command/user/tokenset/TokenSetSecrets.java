package io.keystory.command.user.tokenset;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.TokenSet;
import io.keystory.events.user.UserCommand.StoreSsoTokenSet;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserEvent.SsoTokenSetStored;
import io.keystory.events.user.UserEvent.TokenSetStored;
import io.keystory.events.user.UserEvent;
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
        Stream<VaultChange> stored = switch (event) {
            case TokenSetStored e -> Stream.of(store(e.secretId(), ((StoreTokenSet) command).tokens()));
            case SsoTokenSetStored e -> Stream.of(store(e.secretId(), ((StoreSsoTokenSet) command).tokens()));
            default -> Stream.of();
        };
        return Stream.concat(stored, lost(before, event, TokenSet::secretId).map(VaultChange.Destroy::new));
    }

    /** The ids that the event takes for the user or gives back. */
    public static Stream<ClaimChange> claims(UserView before, UserEvent event) {
        Stream<String> stored = switch (event) {
            case TokenSetStored e -> Stream.of(e.tokenSetId());
            case SsoTokenSetStored e -> Stream.of(e.tokenSetId());
            default -> Stream.of();
        };
        return Stream.concat(
                stored.filter(id -> !all(before, TokenSet::id).contains(id)).map(id -> new ClaimChange.Take(
                        holder(id), new KeystoryException("entity.create_failed", 422))),
                lost(before, event, TokenSet::id).map(id -> new ClaimChange.Release(holder(id))));
    }

    private static VaultChange store(String id, Secret tokens) {
        return new VaultChange.Store(id, KIND, tokens, false);
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
                : Stream.of(user.secrets().tokenSets(), user.secrets().ssoTokenSets())
                        .flatMap(sets -> sets.values().stream()).map(what).collect(Collectors.toSet());
    }
}
