package io.keystory.events.sentinel;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.time.Instant;

/** What can be asked about those whom attempts are counted for. */
public sealed interface SentinelCommand extends Command {

    SentinelTargetId targetId();

    @Override
    default StreamId stream() {
        return targetId().stream();
    }

    /** Forgets the attempts, so that whoever was locked out is no more. */
    record ForgetAttempts(SentinelTargetId targetId) implements SentinelCommand {}

    /** Keeps that nothing more is sent at the behest of whoever it is. */
    record RecordSendingBlock(SentinelTargetId targetId, Instant until) implements SentinelCommand {}
}
