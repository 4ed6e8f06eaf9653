package io.keystory.events.onetimetoken;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;

/** What can be asked of a one-time token; instants are epoch ms. */
public sealed interface OneTimeTokenCommand extends Command {

    OneTimeTokenId tokenId();

    @Override
    default StreamId stream() {
        return tokenId().stream();
    }

    /** Makes a token for whoever has this e-mail address. */
    record IssueOneTimeToken(
            OneTimeTokenId tokenId, String email, OneTimeTokenContext context, Secret token, long expiresAt)
            implements OneTimeTokenCommand {}

    /** Uses the token up, for whoever has this address; 400 when it is not theirs, or not to be used any more. */
    record ConsumeOneTimeToken(OneTimeTokenId tokenId, String email, long at) implements OneTimeTokenCommand {}

    /** Says what has become of the token; 400 when something else has already. */
    record EndOneTimeToken(OneTimeTokenId tokenId, OneTimeTokenStatus status, long at) implements OneTimeTokenCommand {}

    /** Deletes the token; 404 when there is none. */
    record DeleteOneTimeToken(OneTimeTokenId tokenId) implements OneTimeTokenCommand {}
}
