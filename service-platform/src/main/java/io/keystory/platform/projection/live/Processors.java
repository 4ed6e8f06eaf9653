package io.keystory.platform.projection.live;

import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.Projection;
import io.keystory.store.EventLog;
import io.keystory.store.axon.InterestingEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/** Axon's streaming processors, on threads that those of a service share. */
final class Processors implements AutoCloseable {

    /** What may wait costs less in fewer transactions. */
    private static final Duration REST = Duration.ofMillis(100);

    private final EventLog log;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final Map<String, LongConsumer> claimants = new ConcurrentHashMap<>();
    private final ScheduledExecutorService coordinators = threads("projection-coordinator-", 1);
    private final ScheduledExecutorService unhurriedCoordinators = threads("projection-coordinator-unhurried-", 1);
    private final ScheduledExecutorService workers = threads("projection-worker-", 2);
    private final ScheduledExecutorService unhurried = threads("projection-worker-unhurried-", 1);

    /** With places that tell of each that is claimed. */
    Processors(EventLog log, Function<ObjLongConsumer<String>, TokenStore> tokens, TransactionManager transactions) {
        this.log = log;
        this.tokens = tokens.apply(this::claimed);
        this.transactions = transactions;
    }

    private void claimed(String processor, long place) {
        claimants.getOrDefault(processor, unknown -> { }).accept(place);
    }

    /** What was to be done later is not waited for when they are shut down. */
    static ScheduledExecutorService threads(String name, int count) {
        var threads = new ScheduledThreadPoolExecutor(count, Thread.ofPlatform().name(name, 0).factory());
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return threads;
    }

    /**
     * A processor that is to be started, and keeps its place under {@code name}; one that nobody waits for reads and
     * works where it keeps no other waiting.
     */
    PooledStreamingEventProcessor make(String name, Projection projection, ProjectionInvoker invoker) {
        Handled handled = Handled.by(projection);
        InterestingEvents messages =
                log.messages(handled, handled.later().isEmpty() ? Duration.ZERO : REST, invoker::ignored);
        log.progress().onHurry(projection.name(), messages::hurry);
        claimants.put(name, place -> {
            messages.claimed(place);
            invoker.claimed(place);
        });
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(messages)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(projection.isWaitedFor() ? coordinators : unhurriedCoordinators)
                .workerExecutor(projection.isWaitedFor() ? workers : unhurried)
                .initialSegmentCount(1)
                .initialToken(source -> new GlobalSequenceTrackingToken(0))
                .batchSize(1)
                .build();
    }

    /** Whether a processor has no place yet, or has lost it because its read model is to be made again. */
    boolean isNew(String name) {
        return transactions.fetchInTransaction(() -> tokens.fetchSegments(name).length == 0);
    }

    /** The place of a processor, as far as this process may see it; 0 when it has none. */
    long place(String name) {
        return transactions.fetchInTransaction(() -> {
            try {
                return tokens.fetchSegments(name).length == 0 ? 0
                        : tokens.fetchToken(name, 0).position().orElse(0);
            } catch (UnableToClaimTokenException e) {
                return 0L;
            }
        });
    }

    @Override
    public void close() {
        List.of(coordinators, unhurriedCoordinators, workers, unhurried).forEach(Processors::shutDown);
    }

    static void shutDown(ScheduledExecutorService executor) {
        executor.shutdown();
        try {
            executor.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
