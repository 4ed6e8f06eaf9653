package io.keystory.store.append;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The moment at which what a unit of work appends has its place in the queue, long before it is durable. */
public final class Queued {

    private static final String KEY = Queued.class.getName();

    private Queued() {}

    /**
     * Calls the listener once, on this thread, when the events of the running unit of work are queued: whatever is
     * queued later comes behind them. The stage it gets completes when they are durable, or with why they never will
     * be. A unit that appends nothing calls nobody. Who listens first is called last, as who opens first closes last.
     */
    public static void listen(Consumer<CompletionStage<?>> listener) {
        CurrentUnitOfWork.get().root().<List<Consumer<CompletionStage<?>>>>getOrComputeResource(
                KEY, key -> new ArrayList<>()).add(listener);
    }

    /** Tells whoever waits for this moment on this thread; {@code done} completes when all is durable. */
    @SuppressWarnings("unchecked")
    public static void tell(CompletionStage<?> done) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().remove(KEY) instanceof List<?> listeners) {
            ((List<Consumer<CompletionStage<?>>>) listeners).reversed().forEach(listener -> listener.accept(done));
        }
    }
}
