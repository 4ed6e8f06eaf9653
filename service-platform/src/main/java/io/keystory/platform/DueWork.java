package io.keystory.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second, while the service runs, for what is due and does it: who takes long holds up nobody else. */
public final class DueWork<T> extends Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /**
     * @param name what is done, such as {@code message-delivery}
     * @param mostAtOnce how many of them are done at the same time
     * @param take takes so many of those that are due, so that no other process does
     * @param task does one; one that fails is due again as the taking says
     */
    public DueWork(String name, int mostAtOnce, IntFunction<List<T>> take, Consumer<T> task) {
        super(name, PERIOD, round(name, new Semaphore(mostAtOnce), take, task));
    }

    private static <T> Runnable round(String name, Semaphore permits, IntFunction<List<T>> take, Consumer<T> task) {
        return () -> {
            List<T> due = take.apply(permits.availablePermits());
            permits.acquireUninterruptibly(due.size());
            due.forEach(one -> Thread.ofVirtual().name(name).start(() -> {
                try {
                    task.accept(one);
                } catch (RuntimeException e) {
                    LOG.warn("{} failed, and will be tried again", name, e);
                } finally {
                    permits.release();
                }
            }));
        };
    }
}
