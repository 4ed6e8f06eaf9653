package io.keystory.command.administrator;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Counts;
import java.time.Duration;

/** Bounds how often one address may try set-up links: what they guard is worth a password hash at most. */
final class SetupAttempts {

    private static final int PER_MINUTE = 20;

    private final Counts counts = new Counts(Duration.ofMinutes(1));

    /** Counts one attempt; 429 request.rate_limited when there were too many within a minute. */
    void countFrom(String address) {
        if (counts.add(String.valueOf(address)) > PER_MINUTE) {
            throw new KeystoryException("request.rate_limited", 429);
        }
    }
}
