package io.keystory.platform.projection;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.EventTypes;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs a service's projections as Axon streaming processors while the service runs. */
public final class ProjectionRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final int BATCH = 500;
    private static final long FOLLOW_MILLIS = 500;

    private final List<Projection> projections;
    private final EventLog log;
    private final TokenStore tokens;
    private final DeadLetters letters;
    private final ReadModels models;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final EventTypes types = EventCatalogue.types();
    private ScheduledExecutorService coordinators;
    private ScheduledExecutorService workers;
    private ScheduledExecutorService follower;
    private volatile List<RunningModel> running = List.of();

    public ProjectionRunner(List<Projection> projections, EventLog log, TokenStore tokens, DeadLetters letters,
            ReadModels models, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.projections = projections;
        this.log = log;
        this.tokens = tokens;
        this.letters = letters;
        this.models = models;
        this.jdbc = jdbc;
        this.transactions = new ProjectionTransactions(transactions, jdbc);
    }

    @Override
    public void start() {
        coordinators = threads("projection-coordinator-", 1);
        workers = threads("projection-worker-", 2);
        follower = threads("projection-follower-", 1);
        letters.refresh();
        running = projections.stream().map(this::prepare).toList();
        running.forEach(model -> model.processor().start());
        follower.scheduleWithFixedDelay(this::followNow, FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(count, Thread.ofPlatform().name(name, 0).factory());
    }

    /** Does soon what was ordered, without waiting until that is noticed. */
    public void follow() {
        follower.execute(this::followNow);
    }

    private void followNow() {
        try {
            models.tick();
            running.forEach(RunningModel::tellFailure);
            Map<String, Set<String>> retrying = letters.refresh();
            running.stream().filter(model -> retrying.containsKey(model.name())).forEach(model ->
                    model.retry(retrying.get(model.name()), transactions));
            if (!retrying.isEmpty()) {
                letters.refresh();
            }
        } catch (RuntimeException e) {
            LOG.warn("Orders for the read models could not be followed: {}", e.toString());
        }
    }

    private RunningModel prepare(Projection projection) {
        log.progress().register(projection.name(), wireNames(projection), stored(projection));
        Intake intake = new Intake(projection, letters, jdbc, log.reader());
        ProjectionInvoker invoker = new ProjectionInvoker(projection, intake, letters, log.progress());
        return new RunningModel(projection.name(), processor(projection, invoker), invoker, intake);
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
        List.of(follower, coordinators, workers).forEach(ProjectionRunner::shutDown);
    }

    private static void shutDown(ScheduledExecutorService executor) {
        executor.shutdown();
        try {
            executor.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the web server starts and after it has stopped, so that every request finds read models that go on. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
