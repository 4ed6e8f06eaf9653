package io.keystory.edge.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A token bucket per address (per /64 network for version 6) in bounded memory. A bucket is one number: the moment at
 * which it will be full again; a request moves it by one token's worth and is refused if that is beyond the burst.
 *
 * <p>Calls from this machine are its operator's and are not counted.
 */
public final class RateLimiter {

    private static final int STRIPES = 64;

    private final RateLimit limit;
    private final LongSupplier nanoTime;
    private final long token;
    private final long capacity;
    private final Stripe[] stripes;

    /** A limiter by the given clock in nanoseconds. */
    public RateLimiter(RateLimit limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.token = limit.isOff() ? 0 : TimeUnit.SECONDS.toNanos(1) / limit.perSecond();
        this.capacity = token * limit.burst();
        int each = Math.max(1, limit.addresses() / STRIPES);
        this.stripes = IntStream.range(0, STRIPES).mapToObj(i -> new Stripe(each)).toArray(Stripe[]::new);
    }

    /** Takes a token; if there is none, the whole seconds until there will be one. */
    public OptionalLong secondsToWait(InetAddress address) {
        if (limit.isOff() || address.isLoopbackAddress()) {
            return OptionalLong.empty();
        }
        Long network = network(address);
        Stripe stripe = stripes[Math.floorMod(Long.hashCode(network * 0x9E3779B97F4A7C15L), STRIPES)];
        long missing = stripe.take(network, nanoTime.getAsLong());
        return missing <= 0 ? OptionalLong.empty()
                : OptionalLong.of(Math.ceilDiv(missing, TimeUnit.SECONDS.toNanos(1)));
    }

    private static Long network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? ByteBuffer.wrap(bytes).getLong()
                : Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt());
    }

    /** A share of the addresses under one lock, so that callers rarely wait for each other. */
    private final class Stripe extends LinkedHashMap<Long, Long> {

        private final int most;

        Stripe(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        /** Nanoseconds until the token that could not be taken, or 0. */
        synchronized long take(Long network, long now) {
            Long known = get(network);
            long fullAt = known == null || known - now < 0 ? now : known;
            long missing = fullAt + token - now - capacity;
            if (missing <= 0) {
                put(network, fullAt + token);
            }
            return Math.max(0, missing);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > most;
        }
    }
}
