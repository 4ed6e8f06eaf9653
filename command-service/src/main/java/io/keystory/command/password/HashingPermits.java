package io.keystory.command.password;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A bound on how much costly hashing happens at once, and on how much of it may wait.
 *
 * <p>The work runs on a few platform threads of its own: a native call would otherwise hold the carrier of a
 * virtual thread, and the memory of one hash is needed once per permit only.
 */
public final class HashingPermits implements AutoCloseable {

    private final ThreadPoolExecutor workers;

    /** That many computations at once, and at most {@code waiting} more in line. */
    public HashingPermits(int permits, int waiting) {
        this.workers = new ThreadPoolExecutor(
                permits,
                permits,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("password-hashing-", 0).daemon().factory());
    }

    /** One permit for each processor, and a line that is worked off in less than a second. */
    public static HashingPermits ofThisMachine() {
        return withPermits(Runtime.getRuntime().availableProcessors());
    }

    /** That many permits, and a line that is worked off in less than a second. */
    static HashingPermits withPermits(int permits) {
        return new HashingPermits(permits, 64 * permits);
    }

    /**
     * Runs the work when its turn comes and waits for the outcome.
     *
     * @throws KeystoryException 503 {@code request.overloaded} at once when the line is full
     */
    public <T> T run(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        try {
            workers.execute(task);
            return task.get();
        } catch (RejectedExecutionException | CancellationException full) {
            throw overloaded();
        } catch (InterruptedException givenUp) {
            withdraw(task);
            Thread.currentThread().interrupt();
            throw overloaded();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        }
    }

    /** How many computations run now. */
    public int running() {
        return workers.getActiveCount();
    }

    /** How many wait for their turn. */
    public int waiting() {
        return workers.getQueue().size();
    }

    /** Refuses new work and whatever still waits; what runs is finished. */
    @Override
    public void close() {
        workers.shutdown();
        for (Runnable next = workers.getQueue().poll(); next != null; next = workers.getQueue().poll()) {
            ((Future<?>) next).cancel(false);
        }
    }

    /** The refusal for too much work at once; the caller may try again after a second. */
    static KeystoryException overloaded() {
        return new KeystoryException("request.overloaded", 503, Map.of("retryAfter", 1));
    }

    private void withdraw(FutureTask<?> task) {
        task.cancel(false);
        workers.remove(task);
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}
