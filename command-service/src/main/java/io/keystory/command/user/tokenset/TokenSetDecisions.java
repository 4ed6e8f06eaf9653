package io.keystory.command.user.tokenset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetDeleted;
import io.keystory.events.user.SsoTokenSetEvent.SsoTokenSetStored;
import io.keystory.events.user.TokenSetEvent.TokenSetDeleted;
import io.keystory.events.user.TokenSetEvent.TokenSetStored;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import io.keystory.events.user.UserCommand.StoreSsoTokenSet;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides about token sets: one for each provider at which the user is somebody. */
public final class TokenSetDecisions {

    private TokenSetDecisions() {}

    /** Nothing is kept where the user is nobody, or is so no longer since the tokens were asked for. */
    public static List<UserEvent> store(UserView user, StoreTokenSet c) {
        return !user.identities().containsKey(c.target()) ? List.of()
                : kept(user.secrets().tokenSets().get(c.target()), c.tokenSetId(), c.secretId(), id ->
                        new TokenSetStored(c.userId(), c.target(), c.connectorId(), id, c.secretId(), c.metadata()));
    }

    /** The same for the provider of an SSO connector. */
    public static List<UserEvent> store(UserView user, StoreSsoTokenSet c) {
        String connector = c.ssoConnectorId().value();
        boolean isSomebody = user.secrets().ssoIdentities().stream()
                .anyMatch(one -> one.ssoConnectorId().equals(connector));
        return !isSomebody ? List.of()
                : kept(user.secrets().ssoTokenSets().get(connector), c.tokenSetId(), c.secretId(), id ->
                        new SsoTokenSetStored(c.userId(), c.ssoConnectorId(), id, c.secretId(), c.metadata()));
    }

    /** Forgets the set of this id, whichever kind of provider gave it; 404 when there is none. */
    public static List<UserEvent> delete(UserView user, DeleteTokenSet c) {
        return Stream.<UserEvent>concat(
                        keys(user.secrets().tokenSets(), c.tokenSetId())
                                .map(target -> new TokenSetDeleted(c.userId(), target, c.tokenSetId())),
                        keys(user.secrets().ssoTokenSets(), c.tokenSetId()).map(connector -> new SsoTokenSetDeleted(
                                c.userId(), new SsoConnectorId(connector), c.tokenSetId())))
                .findFirst().map(List::of)
                .orElseThrow(() -> KeystoryException.notFound("secrets", c.tokenSetId()));
    }

    private static List<UserEvent> kept(
            @Nullable TokenSet before, String tokenSetId, String secretId, Function<String, UserEvent> stored) {
        return before != null && before.secretId().equals(secretId) ? List.of()
                : List.of(stored.apply(before == null ? tokenSetId : before.id()));
    }

    private static Stream<String> keys(Map<String, TokenSet> sets, String tokenSetId) {
        return sets.entrySet().stream().filter(one -> one.getValue().id().equals(tokenSetId)).map(Map.Entry::getKey);
    }
}
