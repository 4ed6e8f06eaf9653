package io.keystory.command.sentinel;

import static io.keystory.command.platform.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.sentinel.SentinelCommand.ForgetAttempts;
import io.keystory.events.sentinel.SentinelCommand.RecordSendingBlock;
import io.keystory.events.sentinel.SentinelEvent.AttemptsCleared;
import io.keystory.events.sentinel.SentinelEvent.SendingBlocked;
import io.keystory.events.sentinel.SentinelTargetId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SentinelDeciderTest {

    private static final SentinelTargetId TARGET = new SentinelTargetId("0a1b");
    private static final AttemptsCleared CLEARED = new AttemptsCleared(TARGET);
    private static final SendingBlocked BLOCKED = new SendingBlocked(TARGET, 1000);

    private final SentinelDecider decider = new SentinelDecider();

    @Test
    void attempts_are_forgotten_as_often_as_an_administrator_says_so() {
        ForgetAttempts forget = new ForgetAttempts(TARGET);

        assertThat(given(decider).when(forget)).containsExactly(CLEARED);
        assertThat(given(decider, CLEARED, BLOCKED).when(forget)).containsExactly(CLEARED);
    }

    @Test
    void each_time_that_no_more_is_sent_is_kept() {
        RecordSendingBlock block = new RecordSendingBlock(TARGET, Instant.ofEpochMilli(1000));

        assertThat(given(decider).when(block)).containsExactly(BLOCKED);
        assertThat(given(decider, BLOCKED).when(block)).containsExactly(BLOCKED);
    }

    @Test
    void what_was_counted_goes_with_the_event_that_says_so_and_with_no_other() {
        assertThat(decider.rows(CLEARED)).hasSize(1);
        assertThat(decider.rows(BLOCKED)).isEmpty();
    }
}
