package io.keystory.command.tokenset;

import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import java.util.Optional;

/** A provider that gives tokens, whichever kind of connector it has. */
interface TokenGiver {

    /** What it gave a user; empty when there is nothing. */
    Optional<TokenSet> given(UserView user);

    /** What it gives in exchange for a refresh token; 401 when it gives nothing. */
    UpstreamTokens refreshed(String refreshToken);

    /** The command that keeps tokens of it for a user. */
    UserCommand keeping(UserId user, String secretId, KeptTokens tokens);
}
