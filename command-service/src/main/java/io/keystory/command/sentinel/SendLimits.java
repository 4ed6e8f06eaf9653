package io.keystory.command.sentinel;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.sentinel.SentinelCommand.RecordSendingBlock;
import io.keystory.events.sentinel.SentinelTargetId;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/** Bounds how much is sent: ten messages to one recipient and fifty at the behest of one address in ten minutes. */
public final class SendLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_RECIPIENT = 10;
    private static final int PER_ADDRESS = 50;
    private static final String RECIPIENT = "MessageSend";
    private static final String REFUSED = "MessageRefused";
    private static final String ADDRESS = "MessageSendFromAddress";

    private final SharedAttempts attempts;
    private final Commands commands;
    private final Clock clock;

    public SendLimits(SharedAttempts attempts, Commands commands, Clock clock) {
        this.attempts = attempts;
        this.commands = commands;
        this.clock = clock;
    }

    /** Counts a message to somebody; 429 request.message_rate_limited when it is one too many. */
    public void count(String recipient) {
        require(RECIPIENT, recipient, PER_RECIPIENT);
    }

    /**
     * Counts something that the caller has sent; 429 as above, and the last one before that is an event. Calls from this
     * machine are not counted.
     */
    public void countCaller() {
        ClientNetwork.current().filter(address -> require(ADDRESS, address, PER_ADDRESS))
                .map(address -> new SentinelTargetId(HexFormat.of().formatHex(attempts.hash(address))))
                .ifPresent(target -> commands.send(new RecordSendingBlock(target, clock.instant().plus(WINDOW))));
    }

    /** Whether it is the first time in a while that something to somebody was refused. */
    public boolean isFirstRefusal(String recipient) {
        return attempts.addUnlessLocked(REFUSED, recipient, 1, WINDOW, WINDOW).isPresent();
    }

    /** Whether the attempt reaches the limit, and is the last for a while. */
    private boolean require(String action, String target, int most) {
        return attempts.addUnlessLocked(action, target, most, WINDOW, WINDOW)
                .orElseThrow(() -> new KeystoryException("request.message_rate_limited", 429));
    }
}
