package io.keystory.benchmarks.log;

import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.store.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it takes from a command to its row in a table that a streaming processor writes, at a steady rate. */
final class Visibility {

    private static final int PER_SECOND = 500;

    private final KeystoryEngine keystory;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final List<Long> latencies = new ArrayList<>();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Visibility(KeystoryEngine keystory) {
        this.keystory = keystory;
        this.jdbc = new JdbcTemplate(keystory.postgres().pool());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keystory.postgres().pool()));
        jdbc.execute("create table seen (id text primary key)");
    }

    /** Runs for so many seconds after as long a warm-up. */
    Figures run(double seconds) throws Exception {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor = processor(keystory.log(), threads);
        send(seconds);
        synchronized (latencies) {
            latencies.clear();
        }
        long java = ProcessorTime.own();
        long database = keystory.postgres().processorTime();
        send(seconds);
        processor.shutDown();
        threads.shutdown();
        synchronized (latencies) {
            return new Figures(latencies.stream().mapToLong(Long::longValue).sorted().toArray(), seconds,
                    ProcessorTime.own() - java, keystory.postgres().processorTime() - database);
        }
    }

    private void send(double seconds) {
        long due = System.nanoTime();
        long end = due + (long) (seconds * 1e9);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (; due < end; due += 1_000_000_000 / PER_SECOND) {
                LockSupport.parkNanos(due - System.nanoTime());
                callers.submit(() -> keystory.createUser(user -> begun.put(user, System.nanoTime())));
            }
        }
    }

    private PooledStreamingEventProcessor processor(EventLog log, ScheduledExecutorService threads) {
        PooledStreamingEventProcessor started = PooledStreamingEventProcessor.builder()
                .name("visibility")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(new Handler()).build())
                .messageSource(log.eventStore())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createHeadToken)
                .build();
        started.start();
        return started;
    }

    private final class Handler {

        @EventHandler
        void on(UserCreated event) {
            transaction.executeWithoutResult(status -> {
                jdbc.execute("set local synchronous_commit = off");
                jdbc.update("insert into seen values (?)", event.userId().value());
            });
            Long since = begun.remove(event.userId().value());
            if (since != null) {
                synchronized (latencies) {
                    latencies.add(System.nanoTime() - since);
                }
            }
        }
    }
}
