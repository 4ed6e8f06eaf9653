package io.keystory.store.append;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Appends units of events in groups, one transaction per group: whatever waits while one group is written becomes the
 * next. Callers wait for their unit; one thread writes.
 */
public final class Appender implements AutoCloseable {

    private static final int QUEUE = 4096;
    private static final int GROUP = 256;
    private static final long TIMEOUT_SECONDS = 15;

    private final GroupWriter writer;
    private final BlockingQueue<AppendUnit> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread worker;
    private volatile boolean isOpen = true;

    public Appender(GroupWriter writer) {
        this.writer = writer;
        this.worker = Thread.ofPlatform().name("log-appender").daemon().start(this::work);
    }

    /**
     * Waits until the unit is durable and answers its events with their positions; throws what the unit lost by, a 503
     * when the log cannot be written, or a 502 when nobody knows whether it was.
     */
    public List<Recorded<DomainEvent>> append(AppendUnit unit) {
        queue(unit);
        return await(unit);
    }

    /** Gives the unit its place behind all that are queued; throws a 503 when no more are taken. */
    public void queue(AppendUnit unit) {
        if (!isOpen || !queue.offer(unit)) {
            throw GroupWriter.unavailable();
        }
        if (!worker.isAlive()) {
            throw abandon(unit);
        }
    }

    /** The second half of {@link #append}. */
    public List<Recorded<DomainEvent>> await(AppendUnit unit) {
        try {
            return unit.done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw abandon(unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandon(unit);
        }
    }

    /** A unit that nobody waits for any more is not begun; one that is being written may yet be stored. */
    private static KeystoryException abandon(AppendUnit unit) {
        if (!unit.decide()) {
            return GroupWriter.outcomeUnknown();
        }
        KeystoryException unavailable = GroupWriter.unavailable();
        unit.done.completeExceptionally(unavailable);
        return unavailable;
    }

    /** Whether it takes units: not once it was closed. */
    public boolean isOpen() {
        return isOpen;
    }

    /** How many units wait for the group that is being written. */
    public int waiting() {
        return queue.size();
    }

    private void work() {
        List<AppendUnit> group = new ArrayList<>(GROUP);
        while (isOpen || !queue.isEmpty()) {
            try {
                AppendUnit first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    group.removeIf(unit -> !unit.decide());
                    writer.write(group);
                }
            } catch (InterruptedException e) {
                break;
            } finally {
                group.clear();
            }
        }
        writer.close();
    }

    /** Appends what is queued, then stops. */
    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        worker.join(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
        queue.forEach(Appender::abandon);
    }
}
