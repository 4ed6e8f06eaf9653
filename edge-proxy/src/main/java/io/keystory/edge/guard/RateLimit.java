package io.keystory.edge.guard;

/**
 * How often one address may call.
 *
 * @param perSecond requests per second in the long run; 0 switches the limit off
 * @param burst     requests that may come at once
 * @param addresses addresses that are remembered; beyond that the one longest quiet is forgotten
 */
public record RateLimit(int perSecond, int burst, int addresses) {

    public RateLimit {
        if (perSecond < 0 || burst < 1 || addresses < 1) {
            throw new IllegalArgumentException("a rate limit needs a rate of at least 0, a burst and addresses");
        }
    }

    boolean isOff() {
        return perSecond == 0;
    }
}
