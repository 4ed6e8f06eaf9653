package io.keystory.events.administrator;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import java.time.Instant;

/** What can be asked of a set-up link. */
public sealed interface SetupLinkCommand extends Command {

    SetupLinkId setupLinkId();

    @Override
    default StreamId stream() {
        return setupLinkId().stream();
    }

    /** Makes a link; {@code digest}, that of its secret, is kept for another digest to be compared with. */
    record IssueSetupLink(SetupLinkId setupLinkId, String secretId, Secret digest, Instant expiresAt)
            implements SetupLinkCommand {}

    /** Uses the link; refused when it has expired or was used. */
    record UseSetupLink(SetupLinkId setupLinkId, UserId userId, Instant now) implements SetupLinkCommand {}

    /** Makes a link worthless because another one was used; changes nothing when it is so already. */
    record WithdrawSetupLink(SetupLinkId setupLinkId) implements SetupLinkCommand {}
}
