package io.keystory.command.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SentinelPolicy;
import io.keystory.platform.Counts;
import io.keystory.platform.RequestContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Bounds how many passwords are refused, so that guessing neither gets far nor fills the log: for each account as the
 * sentinel policy says, and for each address (network of 64 bits for version 6) sixty a minute, whatever the accounts.
 * Every process counts for itself. Calls from this machine are its operator's: no address is counted for them.
 */
public final class FailedAttempts {

    private static final int PER_ADDRESS = 60;
    private static final int ATTEMPTS = 100;
    private static final int LOCKED_MINUTES = 60;

    private final Supplier<SentinelPolicy> policy;
    private final Clock clock;
    private final Counts addresses = new Counts(Duration.ofMinutes(1));
    private final Counts targets = new Counts(Duration.ofHours(1));
    private final Cache<String, Instant> locked = Caffeine.newBuilder().maximumSize(100_000).build();

    public FailedAttempts(Supplier<SentinelPolicy> policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * 400 session.verification_blocked_too_many_attempts while the target is locked, 429 request.rate_limited when too
     * many attempts from the address of this request failed.
     */
    public void requireOpen(String target) {
        Instant until = locked.getIfPresent(target);
        if (until != null && clock.instant().isBefore(until)) {
            throw new KeystoryException("session.verification_blocked_too_many_attempts", 400);
        }
        if (address().filter(address -> addresses.of(address) >= PER_ADDRESS).isPresent()) {
            throw new KeystoryException("request.rate_limited", 429);
        }
    }

    /** Counts a refused password; whether it is the one that locks the target. */
    public boolean failed(String target) {
        address().ifPresent(addresses::add);
        SentinelPolicy now = policy.get();
        if (targets.add(target) != Objects.requireNonNullElse(now.maxAttempts(), ATTEMPTS)) {
            return false;
        }
        int minutes = Objects.requireNonNullElse(now.lockoutDuration(), LOCKED_MINUTES);
        locked.put(target, clock.instant().plus(Duration.ofMinutes(minutes)));
        targets.forget(target);
        return true;
    }

    private static Optional<String> address() {
        return Optional.ofNullable(RequestContext.currentMetadata().ip())
                .map(InetAddress::ofLiteral)
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> HexFormat.of().formatHex(
                        address.getAddress(), 0, address instanceof Inet6Address ? 8 : 4));
    }
}
