package io.keystory.standalone.operations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that takes long to begin and has to be ended again. Who ends it meanwhile interrupts the beginning, and ends what
 * came of it nevertheless.
 */
final class Beginning<T extends AutoCloseable> {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    private static final long PATIENCE_SECONDS = 30;

    private final Thread thread = Thread.currentThread();
    private final CompletableFuture<T> begun = new CompletableFuture<>();

    /** What {@code begin} makes, on the thread that made this; throws what it throws. */
    T of(Supplier<T> begin) {
        try {
            T made = begin.get();
            begun.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e);
            throw e;
        }
    }

    /** Ends it, from any thread; waits until nothing of it is left. */
    void end() {
        if (!begun.isDone()) {
            thread.interrupt();
        }
        try {
            begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS).close();
        } catch (Exception e) {
            LOG.debug("What did not begin has nothing to end; whoever wanted it is told why", e);
        }
    }
}
