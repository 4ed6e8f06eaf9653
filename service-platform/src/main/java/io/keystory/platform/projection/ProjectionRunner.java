package io.keystory.platform.projection;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.EventTypes;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.context.SmartLifecycle;

/** Runs a service's projections as Axon streaming processors while the service runs. */
public final class ProjectionRunner implements SmartLifecycle {

    private static final int BATCH = 500;

    private final List<Projection> projections;
    private final EventLog log;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final EventTypes types = EventCatalogue.types();
    private ScheduledExecutorService coordinators;
    private ScheduledExecutorService workers;
    private List<Running> running = List.of();

    public ProjectionRunner(
            List<Projection> projections, EventLog log, TokenStore tokens, TransactionManager transactions) {
        this.projections = projections;
        this.log = log;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        coordinators = Executors.newScheduledThreadPool(1, Thread.ofPlatform().name("projection-coordinator-", 0).factory());
        workers = Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("projection-worker-", 0).factory());
        running = projections.stream().map(this::prepare).toList();
        running.forEach(model -> model.processor().start());
    }

    /** The read models it runs, in the order they were given in. */
    public List<ModelStatus> statuses() {
        Map<String, Long> positions = log.progress().positions();
        return running.stream().map(model -> new ModelStatus(model.name(), positions.getOrDefault(model.name(), 0L),
                model.processor().isRunning(), model.invoker().isFailing())).toList();
    }

    private Running prepare(Projection projection) {
        log.progress().register(projection.name(), wireNames(projection), stored(projection));
        ProjectionInvoker invoker = new ProjectionInvoker(projection, log.progress());
        return new Running(projection.name(), processor(projection, invoker), invoker);
    }

    private PooledStreamingEventProcessor processor(Projection projection, ProjectionInvoker invoker) {
        return PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(log.eventStore())
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> new GlobalSequenceTrackingToken(0))
                .batchSize(BATCH)
                .build();
    }

    private long stored(Projection projection) {
        return transactions.fetchInTransaction(() -> {
            try {
                return tokens.fetchSegments(projection.name()).length == 0 ? 0
                        : tokens.fetchToken(projection.name(), 0).position().orElse(0);
            } catch (UnableToClaimTokenException e) {
                return 0L;
            }
        });
    }

    private List<String> wireNames(Projection projection) {
        return types.all().entrySet().stream()
                .filter(e -> projection.handles().stream().anyMatch(h -> h.isAssignableFrom(e.getValue())))
                .map(e -> e.getKey())
                .collect(Collectors.toList());
    }

    @Override
    public void stop() {
        running.forEach(model -> model.processor().shutDown());
        running = List.of();
        shutDown(coordinators);
        shutDown(workers);
    }

    private static void shutDown(ScheduledExecutorService executor) {
        executor.shutdown();
        try {
            executor.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    private record Running(String name, PooledStreamingEventProcessor processor, ProjectionInvoker invoker) {}

    /**
     * How a read model is doing.
     *
     * @param position the last event it has taken in or had no use for
     */
    public record ModelStatus(String name, long position, boolean isRunning, boolean isFailing) {}
}
