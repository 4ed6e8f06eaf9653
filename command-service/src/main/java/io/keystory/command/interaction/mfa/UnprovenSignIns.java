package io.keystory.command.interaction.mfa;

import io.keystory.command.sentinel.SharedAttempts;
import io.keystory.events.user.UserId;
import java.time.Duration;

/**
 * Counts the sign-ins of a person that were unusual and have proven no second factor yet. Each is counted before it is
 * rated, so that of many at once no more than one finds none beside it: whoever knows a password cannot try browsers.
 */
final class UnprovenSignIns {

    private static final String ACTION = "UnprovenSignIn";
    private static final Duration WINDOW = Duration.ofDays(1);

    private final SharedAttempts attempts;

    UnprovenSignIns(SharedAttempts attempts) {
        this.attempts = attempts;
    }

    /** Counts one that is about to be rated; answers how many others there are within a day. */
    int begin(UserId user) {
        return attempts.change(ACTION, user.value(), 1, WINDOW) - 1;
    }

    /** One of them is usual after all, or has proven a second factor. */
    void end(UserId user) {
        attempts.change(ACTION, user.value(), -1, WINDOW);
    }
}
