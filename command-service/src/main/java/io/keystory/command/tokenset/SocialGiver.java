package io.keystory.command.tokenset;

import io.keystory.command.connector.social.SocialSignIn;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.platform.Ids;
import java.util.Optional;

/** A social provider, which is known by its target, with the connector that leads there. */
record SocialGiver(SocialSignIn social, String target, ConnectorId connector) implements TokenGiver {

    @Override
    public Optional<TokenSet> given(UserView user) {
        return Optional.ofNullable(user.secrets().tokenSets().get(target));
    }

    @Override
    public UpstreamTokens refreshed(String refreshToken) {
        return social.refreshed(connector, refreshToken);
    }

    @Override
    public UserCommand keeping(UserId user, String secretId, KeptTokens tokens) {
        return new StoreTokenSet(user, target, connector, Ids.next(), secretId, tokens.sealed(), tokens.metadata());
    }
}
