package io.keystory.store.read;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Work that all processors do ahead of the thread that wants its results, which it gets in the order of their begin. */
public final class Ahead<T> implements AutoCloseable {

    private final ExecutorService workers;
    private final Queue<Future<T>> begun = new ArrayDeque<>();
    private final int most;

    /**
     * Begins with nothing.
     *
     * @param name of the threads
     * @param most how many results may wait
     */
    public Ahead(String name, int most) {
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name(name + "-", 0).daemon().factory());
        this.most = most;
    }

    /** Begins something more. */
    public void begin(Supplier<T> work) {
        begun.add(workers.submit(work::get));
    }

    /** Whether so much is begun that a result should be taken first. */
    public boolean isFull() {
        return begun.size() >= most;
    }

    /** Whether every result was taken. */
    public boolean isEmpty() {
        return begun.isEmpty();
    }

    /** Waits for the oldest result; throws what its work threw. */
    public T next() {
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        }
    }

    /** Waits for what is being done, and does not begin the rest. */
    @Override
    public void close() {
        begun.forEach(work -> work.cancel(false));
        workers.close();
    }
}
