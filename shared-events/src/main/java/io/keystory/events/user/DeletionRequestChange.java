package io.keystory.events.user;

import java.time.Instant;

/** What becomes of a person's wish to be forgotten. */
public sealed interface DeletionRequestChange {

    /** The person has it; one that is there stays as it is. {@code dueAt}: epoch ms, or null for when somebody decides. */
    record Ask(Long dueAt) implements DeletionRequestChange {}

    /** The person takes it back; 404 when there is none. */
    record Withdraw() implements DeletionRequestChange {}

    /** An administrator does not comply with it; 404 when there is none. */
    record Dismiss() implements DeletionRequestChange {}

    /** The person is forgotten if it is due by {@code now}; whoever is suspended or an administrator stays. */
    record CarryOut(Instant now) implements DeletionRequestChange {}
}
