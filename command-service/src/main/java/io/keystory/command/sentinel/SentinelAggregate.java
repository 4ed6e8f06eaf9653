package io.keystory.command.sentinel;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.sentinel.SentinelCommand;
import io.keystory.events.sentinel.SentinelCommand.ForgetAttempts;
import io.keystory.events.sentinel.SentinelCommand.RecordSendingBlock;
import io.keystory.events.sentinel.SentinelEvent;

/** Runs the {@link SentinelDecider} on the stream of somebody whom attempts are counted for. */
public final class SentinelAggregate extends DecidingAggregate<Boolean, SentinelCommand, SentinelEvent> {

    SentinelAggregate() {
        super(new SentinelDecider());
    }

    @Decided
    void handle(ForgetAttempts command) {
        decide(command);
    }

    @Decided
    void handle(RecordSendingBlock command) {
        decide(command);
    }
}
