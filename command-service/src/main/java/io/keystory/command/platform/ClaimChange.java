package io.keystory.command.platform;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;

/** What an event does to a unique value. */
public sealed interface ClaimChange {

    /** The aggregate holds the value from now on; if another holds it, the command is refused with {@code refusal}. */
    record Take(Claim claim, KeystoryException refusal) implements ClaimChange {}

    /** The aggregate gives the value back. */
    record Release(Claim claim) implements ClaimChange {}
}
