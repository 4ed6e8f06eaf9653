package io.keystory.command.tokenset;

import io.keystory.command.ssoconnector.signin.SsoSignIn;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.StoreSsoTokenSet;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.platform.Ids;
import java.util.Optional;

/** The provider of an enterprise. */
record SsoGiver(SsoSignIn sso, SsoConnectorView connector) implements TokenGiver {

    @Override
    public Optional<TokenSet> given(UserView user) {
        return Optional.ofNullable(user.secrets().ssoTokenSets().get(connector.id()));
    }

    @Override
    public UpstreamTokens refreshed(String refreshToken) {
        return sso.refreshed(connector, refreshToken);
    }

    @Override
    public UserCommand keeping(UserId user, String secretId, KeptTokens tokens) {
        return new StoreSsoTokenSet(user, new SsoConnectorId(connector.id()), Ids.next(), secretId, tokens.sealed(),
                tokens.metadata());
    }
}
