package io.keystory.command.platform;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Likeness;

/** What an event does to a unique value. */
public sealed interface ClaimChange {

    /** The aggregate holds the value from now on; if another holds it, the command is refused with {@code refusal}. */
    record Take(Claim claim, KeystoryException refusal) implements ClaimChange {}

    /**
     * While what is alike is one, the command is refused with {@code refusal} if another aggregate holds a value like this.
     */
    record Alone(Likeness likeness, KeystoryException refusal) implements ClaimChange {}

    /**
     * What is alike is one from now on; if it belongs to different aggregates, the command is refused with {@code refusal}.
     *
     * @param likeness of any of the values
     */
    record Rule(Likeness likeness, KeystoryException refusal) implements ClaimChange {}

    /** The aggregate gives the value back. */
    record Release(Claim claim) implements ClaimChange {}
}
