package io.keystory.platform.projection.live;

import io.keystory.platform.projection.Fingerprint;
import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.intake.Intake;
import io.keystory.platform.projection.intake.ProjectionTransactions;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.RebuildJobs;
import io.keystory.platform.projection.rebuild.RebuildTools;
import io.keystory.store.EventLog;
import io.keystory.store.axon.ProcessorTokens;
import io.keystory.store.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a service's projections while the service runs, and follows what is ordered: the live build of each as an Axon
 * streaming processor, builds beside it as jobs.
 */
public final class ProjectionRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final long FOLLOW_MILLIS = 500;
    private static final long TAKE_IN_MILLIS = 1000;

    private final List<Projection> projections;
    private final ProjectionPlatform platform;
    private final EventLog log;
    private final String tokens;
    private final String node;
    private final TransactionManager transactions;
    private Processors processors;
    private RebuildJobs rebuilds;
    private ScheduledExecutorService follower;
    private volatile List<RunningModel> running = List.of();
    private volatile Set<String> renewed = Set.of();

    /**
     * @param tokens the table that keeps the places of the service's processors
     * @param node the name of this process among its replicas
     */
    public ProjectionRunner(List<Projection> projections, ProjectionPlatform platform, String tokens, String node) {
        this.projections = projections;
        this.platform = platform;
        this.log = platform.log();
        this.tokens = tokens;
        this.node = node;
        this.transactions = new ProjectionTransactions(platform.transactions());
    }

    @Override
    public void start() {
        processors = new Processors(log, claimed ->
                ProcessorTokens.in(platform.jdbc().getDataSource(), tokens, node, claimed), transactions);
        rebuilds = new RebuildJobs(projections, new RebuildTools(log, platform.jdbc(),
                new TransactionTemplate(platform.transactions()), platform.letters(), platform.rebuilds(),
                platform.generations(), platform.slots(), tokens, node));
        rebuilds.layDownWhatWasLeft();
        follower = Processors.threads("projection-follower-", 1);
        platform.letters().refresh();
        renewed = projections.stream().filter(projection -> platform.generations()
                .declare(projection, Fingerprint.of(projection))).map(Projection::name).collect(Collectors.toSet());
        Map<String, Generations.Live> live = platform.generations().live();
        running = projections.stream().map(model -> begin(model, live.get(model.name()).number())).toList();
        running.forEach(model -> model.processor().start());
        follower.scheduleWithFixedDelay(this::followNow, FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        GatheringIndexes indexes = new GatheringIndexes(
                projections.stream().flatMap(model -> model.tables().stream()).toList(), log.progress(), platform.jdbc());
        follower.scheduleWithFixedDelay(indexes::takeIn, TAKE_IN_MILLIS, TAKE_IN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private RunningModel begin(Projection projection, int generation) {
        String processor = Generations.processor(projection.name(), generation);
        if (processors.isNew(processor)) {
            platform.letters().clear(projection.name());
        }
        Handled handled = Handled.by(projection);
        log.progress().register(projection.name(),
                projection.isWaitedFor() ? handled.types() : Progress.NOT_WAITED_FOR,
                projection.isWaitedFor() ? handled.later() : Set.of(), processors.place(processor));
        return prepare(projection, generation);
    }

    private RunningModel prepare(Projection projection, int generation) {
        Intake intake = new Intake(projection.name(), projection, Generation.LIVE, platform.letters(), platform.jdbc(),
                log.reader(), () -> ProjectionTransactions.undo(platform.jdbc()));
        ProjectionInvoker invoker = new ProjectionInvoker(projection, intake, platform.letters(), log.progress());
        PooledStreamingEventProcessor processor = processors.make(
                Generations.processor(projection.name(), generation), projection, invoker);
        return new RunningModel(projection, generation, processor, invoker, intake);
    }

    /** Does soon what was ordered, without waiting until that is noticed. */
    public void follow() {
        if (!follower.isShutdown()) {
            follower.execute(this::followNow);
        }
    }

    private void followNow() {
        try {
            platform.models().tick();
            running.forEach(RunningModel::tellFailure);
            retry();
            rebuilds.follow(this::follow);
            followSwitches();
        } catch (RuntimeException e) {
            LOG.warn("Orders for the read models could not be followed: {}", e.toString());
        }
    }

    /** What somebody wants to be tried again, and what other code than this has set aside. */
    private void retry() {
        Map<String, Set<String>> retrying = platform.letters().refresh();
        renewed.forEach(model -> retrying.put(model, platform.letters().parked(model)));
        running.stream().filter(model -> retrying.containsKey(model.name())).forEach(model ->
                model.retry(retrying.get(model.name()), transactions));
        if (!retrying.isEmpty()) {
            platform.letters().refresh();
        }
        renewed = Set.of();
    }

    /** Goes on with the builds that have taken over. One that other code made is left to processes that have it. */
    private void followSwitches() {
        Map<String, Generations.Live> live = platform.generations().live();
        List<RunningModel> now = new ArrayList<>();
        for (RunningModel model : running) {
            Generations.Live build = live.get(model.name());
            now.add(build.number() == model.generation() ? model : replace(model, build));
        }
        running = List.copyOf(now);
    }

    private RunningModel replace(RunningModel old, Generations.Live build) {
        old.processor().shutDown();
        RunningModel next = prepare(old.projection(), build.number());
        if (build.fold().equals(Fingerprint.of(old.projection()))) {
            LOG.info("The read model {} goes on with build {}", next.name(), next.generation());
            next.processor().start();
        } else {
            LOG.warn("Other code made build {} of {}: this process leaves it to others",
                    next.generation(), next.name());
            log.progress().active(next.name(), false);
        }
        return next;
    }

    @Override
    public void stop() {
        Processors.shutDown(follower);
        rebuilds.close();
        CompletableFuture.allOf(running.stream().map(model -> model.processor().shutdownAsync())
                .toArray(CompletableFuture[]::new)).join();
        running = List.of();
        processors.close();
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
