package io.keystory.events.sentinel;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked about those whom attempts are counted for. */
public sealed interface SentinelCommand extends Command {

    SentinelTargetId targetId();

    @Override
    default StreamId stream() {
        return targetId().stream();
    }

    /** Forgets the attempts, so that whoever was locked out is no more. */
    record ForgetAttempts(SentinelTargetId targetId) implements SentinelCommand {}
}
