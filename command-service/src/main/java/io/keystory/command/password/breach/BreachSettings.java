package io.keystory.command.password.breach;

import java.net.URI;
import java.time.Duration;

/**
 * How breached passwords are looked up.
 *
 * @param rangeService the address to which five hexadecimal digits are appended; null for no requests at all,
 *     as an installation without a network wants it
 * @param timeout how long one look-up may take in all
 * @param permits how many look-ups may run at once
 * @param failuresUntilPause how many failures in a row make further look-ups pointless for a while
 * @param pause how long that while is
 * @param cachedRanges how many ranges are remembered, at about 8 KiB each
 * @param cachedFor how long a range is remembered
 */
public record BreachSettings(
        URI rangeService,
        Duration timeout,
        int permits,
        int failuresUntilPause,
        Duration pause,
        int cachedRanges,
        Duration cachedFor) {

    /** The public range service, within a second. */
    public static final BreachSettings DEFAULTS = new BreachSettings(
            URI.create("https://api.pwnedpasswords.com/range/"),
            Duration.ofSeconds(1),
            8,
            3,
            Duration.ofSeconds(30),
            256,
            Duration.ofHours(1));

    /** The shipped list alone. */
    public static final BreachSettings OFFLINE = DEFAULTS.withRangeService(null);

    /** The same with another range service. */
    public BreachSettings withRangeService(URI other) {
        return new BreachSettings(other, timeout, permits, failuresUntilPause, pause, cachedRanges, cachedFor);
    }
}
