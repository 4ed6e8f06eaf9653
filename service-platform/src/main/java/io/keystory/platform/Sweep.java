package io.keystory.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Deletes every minute, while the service runs, a few of the rows that nobody needs any more. */
public final class Sweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final String name;
    private final IntSupplier rows;
    private ScheduledExecutorService executor;

    /**
     * @param name what is swept, such as {@code token-sweep}
     * @param rows deletes a bounded number of rows and answers how many; where replicas do so at once, no row twice
     */
    public Sweep(String name, IntSupplier rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Deletes now and answers how many rows went. */
    public int now() {
        return rows.getAsInt();
    }

    private void run() {
        try {
            int gone = now();
            LOG.debug("{}: {} rows", name, gone);
        } catch (RuntimeException e) {
            LOG.warn("{} failed, the next round will make up for it", name, e);
        }
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
        executor.scheduleWithFixedDelay(this::run, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
