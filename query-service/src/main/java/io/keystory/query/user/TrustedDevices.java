package io.keystory.query.user;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.TrustedDevice;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.place.Place;
import io.keystory.query.platform.place.Places;
import io.keystory.store.EventLog;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.EventFilter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The browsers that a user trusts, with where they were: the view does not know it, and the event that began it does. */
public final class TrustedDevices {

    private static final String BEGINNING = EventTypes.describe(DeviceTrusted.class).value();

    /** Far more than anybody begins to trust in the year that one stays trusted at most. */
    private static final int MOST = 1000;

    private final EventFeed feed;
    private final Places places;
    private final Clock clock;

    TrustedDevices(EventLog log, Places places, Clock clock) {
        this.feed = log.feed();
        this.places = places;
        this.clock = clock;
    }

    /**
     * Those whose time is not over at the moment that is asked about, newest first.
     *
     * @param isAddressShown whether the caller may know what addresses the user has, and so where those are
     * @param erased true of who was erased since; null otherwise
     */
    public List<UserTrustedDevice> of(
            String userId, List<TrustedDevice> devices, boolean isAddressShown, @Nullable Boolean erased) {
        long now = Moment.millis(clock);
        List<TrustedDevice> trusted = devices.reversed().stream().filter(device -> device.isTrusted(now)).toList();
        boolean isTold = isAddressShown && places.areTold() && !trusted.isEmpty();
        Map<String, Place> begun = isTold ? begun(new UserId(userId)) : Map.of();
        return trusted.stream().map(device ->
                UserTrustedDevice.of(device, begun.getOrDefault(device.id(), Place.UNKNOWN), erased)).toList();
    }

    private Map<String, Place> begun(UserId user) {
        EventFilter beginnings = new EventFilter(Set.of(BEGINNING), user.stream(), null, null, null);
        Map<String, Place> begun = new HashMap<>();
        for (Recorded<DomainEvent> recorded : feed.last(beginnings, 0, Long.MAX_VALUE, MOST, true)) {
            if (recorded.event() instanceof DeviceTrusted event) {
                begun.put(event.deviceId(), places.of(recorded.metadata().ip()));
            }
        }
        return begun;
    }
}
