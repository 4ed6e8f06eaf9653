package io.keystory.command.user.tokenset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.TokenSet;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.TokenSetDeleted;
import io.keystory.events.user.UserEvent.TokenSetStored;
import io.keystory.events.user.UserView;
import java.util.List;

/** Decides about token sets: one for each provider at which the user is somebody. */
public final class TokenSetDecisions {

    private TokenSetDecisions() {}

    public static List<UserEvent> store(UserView user, StoreTokenSet c) {
        TokenSet before = user.secrets().tokenSets().get(c.target());
        if (before != null && before.secretId().equals(c.secretId())) {
            return List.of();
        }
        return List.of(new TokenSetStored(c.userId(), c.target(), c.connectorId(),
                before == null ? c.tokenSetId() : before.id(), c.secretId(), c.metadata()));
    }

    public static List<UserEvent> delete(UserView user, DeleteTokenSet c) {
        String target = user.secrets().tokenSets().entrySet().stream()
                .filter(one -> one.getValue().id().equals(c.tokenSetId())).findFirst()
                .orElseThrow(() -> KeystoryException.notFound("secrets", c.tokenSetId())).getKey();
        return List.of(new TokenSetDeleted(c.userId(), target, c.tokenSetId()));
    }
}
