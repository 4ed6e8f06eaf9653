package io.keystory.command.password.breach;

import io.keystory.command.password.breach.BreachCheck.Source;
import io.keystory.events.platform.Secret;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks up whether a password is known from a breach: in the shipped list first, then, unless it is switched
 * off, in the range service, which learns five digits of a SHA-1 and nothing else. Never fails: when the service
 * does not answer, the shipped list has decided.
 */
public final class BreachedPasswords implements AutoCloseable {

    private final OfflineList offline;
    private final Optional<RangeLookup> ranges;

    /** Looks up as configured. */
    public BreachedPasswords(BreachSettings settings) {
        this(settings, InstantSource.system());
    }

    BreachedPasswords(BreachSettings settings, InstantSource clock) {
        this.offline = OfflineList.shipped();
        this.ranges = Optional.ofNullable(settings.rangeService()).map(service -> new RangeLookup(settings, clock));
    }

    /** Whether the password is known from a breach; waits for the range service within its timeout. */
    public BreachCheck check(Secret password) {
        BreachCheck shipped = checkOffline(password);
        if (shipped.breached() || ranges.isEmpty()) {
            return shipped;
        }
        return ranges.get()
                .contains(Sha1.of(password.value()))
                .map(found -> new BreachCheck(found, Source.RANGE_SERVICE))
                .orElse(new BreachCheck(false, Source.OFFLINE_LIST_DURING_OUTAGE));
    }

    /** Whether the password, in whatever case, is on the shipped list; takes microseconds. */
    public BreachCheck checkOffline(Secret password) {
        return new BreachCheck(offline.contains(password.value()), Source.OFFLINE_LIST);
    }

    /** Ends look-ups that are under way. */
    @Override
    public void close() {
        ranges.ifPresent(RangeLookup::close);
    }
}
