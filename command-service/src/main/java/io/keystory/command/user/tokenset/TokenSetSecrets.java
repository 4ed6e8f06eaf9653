package io.keystory.command.user.tokenset;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetStored;
import io.keystory.events.user.TokenSetEvent.TokenSetStored;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.StoreSsoTokenSet;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
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

    /** What is claimed by all who were given tokens through a connector, be it a social one or that of an enterprise. */
    public static String kindOf(String connectorId) {
        return KIND + "." + connectorId;
    }

    /** {@code before} is null while the user does not exist. */
    public static Stream<VaultChange> secrets(UserView before, UserCommand command, UserEvent event) {
        Stream<VaultChange> stored = switch (event) {
            case TokenSetStored e -> Stream.of(store(e.secretId(), ((StoreTokenSet) command).tokens()));
            case SsoTokenSetStored e -> Stream.of(store(e.secretId(), ((StoreSsoTokenSet) command).tokens()));
            default -> Stream.of();
        };
        return Stream.concat(stored, lost(before, event, one -> Stream.of(one.secretId())).map(VaultChange.Destroy::new));
    }

    /** What the event takes for the user or gives back. */
    public static Stream<ClaimChange> claims(UserView before, UserEvent event) {
        boolean isStored = event instanceof TokenSetStored || event instanceof SsoTokenSetStored;
        Stream<Claim> taken = !isStored ? Stream.of() : difference(
                all(FOLD.after(before, event), TokenSetSecrets::claims), all(before, TokenSetSecrets::claims));
        return Stream.concat(
                taken.map(claim -> new ClaimChange.Take(claim, new KeystoryException("entity.create_failed", 422))),
                lost(before, event, TokenSetSecrets::claims).map(ClaimChange.Release::new));
    }

    private static Stream<Claim> claims(TokenSet set) {
        return Stream.of(holder(set.id()), new Claim(kindOf(set.connectorId()), set.id()));
    }

    private static VaultChange store(String id, Secret tokens) {
        return new VaultChange.Store(id, KIND, tokens, false);
    }

    private static <T> Stream<T> lost(UserView before, UserEvent event, Function<TokenSet, Stream<T>> what) {
        Set<T> were = all(before, what);
        return were.isEmpty() ? Stream.of() : difference(were, all(FOLD.after(before, event), what));
    }

    private static <T> Stream<T> difference(Set<T> these, Set<T> those) {
        return these.stream().filter(one -> !those.contains(one));
    }

    private static <T> Set<T> all(UserView user, Function<TokenSet, Stream<T>> what) {
        return user == null ? Set.of()
                : Stream.of(user.secrets().tokenSets(), user.secrets().ssoTokenSets())
                        .flatMap(sets -> sets.values().stream()).flatMap(what).collect(Collectors.toSet());
    }
}
