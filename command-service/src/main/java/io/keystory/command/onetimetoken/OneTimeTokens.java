package io.keystory.command.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenCommand.ConsumeOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.IssueOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenFold;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;

/** One-time tokens as of this moment. A token begins with its id, so that it is found by itself. */
public final class OneTimeTokens {

    private static final int ID_LENGTH = 21;

    private final Streams streams;
    private final Vault vault;
    private final Clock clock;

    OneTimeTokens(Streams streams, Vault vault, Clock clock) {
        this.streams = streams;
        this.vault = vault;
        this.clock = clock;
    }

    /** The command that makes a new token. */
    IssueOneTimeToken issue(String email, OneTimeTokenContext context, Duration lifetime) {
        OneTimeTokenId id = new OneTimeTokenId(Ids.next());
        return new IssueOneTimeToken(id, email, context, new Secret(id + Ids.nextSecret()),
                clock.instant().plus(lifetime).toEpochMilli());
    }

    /** What a token is known by; 404 one_time_token.token_not_found when there is no such token. */
    public OneTimeTokenView find(String token) {
        String id = token.substring(0, Math.min(ID_LENGTH, token.length()));
        if (id.isBlank() || !vault.matches(id, token)) {
            throw absent();
        }
        return streams.fold(new OneTimeTokenId(id).stream(), new OneTimeTokenFold()).orElseThrow(OneTimeTokens::absent);
    }

    /** The command that uses a token up for whoever has the address. */
    public ConsumeOneTimeToken consumption(OneTimeTokenView token, String email) {
        return new ConsumeOneTimeToken(new OneTimeTokenId(token.id()), email, clock.millis());
    }

    /** The token of that id as it is now; 404 when there is none. */
    OneTimeTokenView of(OneTimeTokenId id) {
        return streams.fold(id.stream(), new OneTimeTokenFold())
                .orElseThrow(() -> KeystoryException.notFound("one_time_tokens", id.value()))
                .at(clock.millis());
    }

    private static KeystoryException absent() {
        return new KeystoryException("one_time_token.token_not_found", 404);
    }
}
