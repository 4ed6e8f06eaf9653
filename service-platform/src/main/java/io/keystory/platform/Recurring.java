package io.keystory.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something again and again while the service runs; what fails is tried in the next round. */
public class Recurring implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Duration period;
    private final Runnable task;
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private volatile ScheduledExecutorService executor;

    /**
     * @param name what is done, such as {@code token-sweep}
     * @param period how long to wait between two rounds, and before the first
     * @param task may be done by several processes at once
     */
    public Recurring(String name, Duration period, Runnable task) {
        this.name = name;
        this.period = period;
        this.task = task;
    }

    /** Has it done at once, beside the rounds; what is wished for again before it begins is done once. */
    public void soon() {
        ScheduledExecutorService running = executor;
        if (running == null || !isWanted.compareAndSet(false, true)) {
            return;
        }
        try {
            running.execute(() -> {
                isWanted.set(false);
                run();
            });
        } catch (RejectedExecutionException e) {
            // The service is stopping: another process, or the next start, finds what is to be done.
            isWanted.set(false);
        }
    }

    private void run() {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed, the next round will make up for it", name, e);
        }
    }

    @Override
    public void start() {
        isWanted.set(false);
        executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
        executor.scheduleWithFixedDelay(this::run, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
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
