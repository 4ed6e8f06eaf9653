package io.keystory.events.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events as they come back from the log: the first at {@link #START}, each one second after the one before. */
public final class Recordings {

    public static final long START = 1_700_000_000_000L;

    private Recordings() {}

    @SafeVarargs
    public static <E extends DomainEvent> List<Recorded<E>> recorded(E... events) {
        List<Recorded<E>> recorded = new ArrayList<>();
        for (E event : events) {
            int n = recorded.size();
            recorded.add(new Recorded<>("event-" + n, n + 1, n, Instant.ofEpochMilli(START + n * 1000L),
                    EventMetadata.SYSTEM, event));
        }
        return recorded;
    }
}
