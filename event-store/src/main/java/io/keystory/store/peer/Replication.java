package io.keystory.store.peer;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether other processes work on the same log, and how they hear of each other. */
public final class Replication {

    /** This process is alone: nothing is announced; foreign events are still found by a slow poll. */
    public static final Replication NONE = new Replication(null, LogWatch.PERIOD);

    private final DataSource signals;
    private final Duration period;

    private Replication(DataSource signals, Duration period) {
        this.signals = signals;
        this.period = period;
    }

    /**
     * Processes signal each other by LISTEN and NOTIFY, and poll where a signal was missed.
     *
     * @param connections gives two connections that are kept for as long as the log is open; they must lead to the
     *     database itself, since a pooler between drops what was listened to
     */
    public static Replication of(DataSource connections) {
        return of(connections, LogWatch.PERIOD);
    }

    /** The same, polling so often. */
    static Replication of(DataSource connections, Duration period) {
        return new Replication(connections, period);
    }

    Optional<DataSource> signals() {
        return Optional.ofNullable(signals);
    }

    Duration period() {
        return period;
    }
}
