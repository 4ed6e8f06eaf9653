package io.keystory.command.sentinel;

import io.keystory.command.platform.Decider;
import io.keystory.events.sentinel.SentinelCommand;
import io.keystory.events.sentinel.SentinelCommand.ForgetAttempts;
import io.keystory.events.sentinel.SentinelCommand.RecordSendingBlock;
import io.keystory.events.sentinel.SentinelEvent;
import io.keystory.events.sentinel.SentinelEvent.AttemptsCleared;
import io.keystory.events.sentinel.SentinelEvent.SendingBlocked;
import io.keystory.store.database.RowChange;
import java.util.HexFormat;
import java.util.List;

/** Decides about those whom attempts are counted for: they can be forgotten any time. The state says nothing. */
public final class SentinelDecider implements Decider<Boolean, SentinelCommand, SentinelEvent> {

    @Override
    public Boolean initial() {
        return true;
    }

    @Override
    public List<SentinelEvent> decide(Boolean state, SentinelCommand command) {
        return switch (command) {
            case ForgetAttempts c -> List.of(new AttemptsCleared(c.targetId()));
            case RecordSendingBlock c -> List.of(new SendingBlocked(c.targetId(), c.until().toEpochMilli()));
        };
    }

    @Override
    public Boolean evolve(Boolean state, SentinelEvent event) {
        return state;
    }

    @Override
    public List<RowChange> rows(SentinelEvent event) {
        return switch (event) {
            case AttemptsCleared e -> List.of(RowChange.of("delete from vault.attempt where target = ?",
                    HexFormat.of().parseHex(e.targetId().value())));
            case SendingBlocked e -> List.of();
        };
    }
}
