package io.keystory.command.sentinel;

import io.keystory.events.platform.KeystoryException;
import java.time.Duration;

/** Bounds how much is sent: ten messages to one recipient and fifty at the behest of one address in ten minutes. */
public final class SendLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_RECIPIENT = 10;
    private static final int PER_ADDRESS = 50;
    private static final String RECIPIENT = "MessageSend";
    private static final String REFUSED = "MessageRefused";
    private static final String ADDRESS = "MessageSendFromAddress";

    private final SharedAttempts attempts;

    public SendLimits(SharedAttempts attempts) {
        this.attempts = attempts;
    }

    /** Counts a message to somebody; 429 request.message_rate_limited when it is one too many. */
    public void count(String recipient) {
        require(RECIPIENT, recipient, PER_RECIPIENT);
    }

    /** Counts something that the caller has sent; 429 as above. Calls from this machine are not counted. */
    public void countCaller() {
        ClientNetwork.current().ifPresent(address -> require(ADDRESS, address, PER_ADDRESS));
    }

    /** Whether it is the first time in a while that something to somebody was refused. */
    public boolean isFirstRefusal(String recipient) {
        return !attempts.isLocked(REFUSED, recipient) && attempts.add(REFUSED, recipient, 1, WINDOW, WINDOW);
    }

    /** The attempt that reaches the limit is the last for a while. */
    private void require(String action, String target, int most) {
        if (attempts.isLocked(action, target)) {
            throw new KeystoryException("request.message_rate_limited", 429);
        }
        attempts.add(action, target, most, WINDOW, WINDOW);
    }
}
