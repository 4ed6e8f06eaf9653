package io.keystory.platform;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Deletes every minute, while the service runs, a few of the rows that nobody needs any more. */
public final class Sweep extends Recurring {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final IntSupplier rows;

    /**
     * @param name what is swept, such as {@code token-sweep}
     * @param rows deletes a bounded number of rows and answers how many; where replicas do so at once, no row twice
     */
    public Sweep(String name, IntSupplier rows) {
        super(name, PERIOD, rows::getAsInt);
        this.rows = rows;
    }

    /** Deletes now and answers how many rows went. */
    public int now() {
        return rows.getAsInt();
    }
}
