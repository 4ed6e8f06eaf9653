package io.keystory.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EventLog;
import io.keystory.store.OwnServer;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.vault.KeyEncryptionKey;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** kill -9 of PostgreSQL takes back what did not wait for the disk. */
class CrashTest {

    @Test
    void a_processor_makes_again_what_it_lost_in_a_crash() throws Exception {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        try (OwnServer server = new OwnServer();
                HikariDataSource pool = server.pool("");
                HikariDataSource hasty = server.pool("-c synchronous_commit=off");
                EventLog log = EventLog.open(pool, new KeyEncryptionKey(new byte[32]), TestEvent.types())) {
            JdbcClient made = JdbcClient.create(hasty);
            createTables(made);
            JdbcClient.create(pool).sql("insert into made values (0)").update();
            Recorder recorder = new Recorder(made, new ConcurrentLinkedQueue<>());
            PooledStreamingEventProcessor processor = processor(log, hasty, recorder, threads);
            record(log);
            await().until(() -> stored(made) == 1);

            server.kill();
            server.start();
            await().ignoreExceptions().until(() -> record(log));
            await().ignoreExceptions().until(() -> stored(made) >= 2);
            processor.shutDown();

            assertThat(recorder.handled()).as("the first was lost").filteredOn(position -> position == 1).hasSize(2);
            assertThat(made.sql("select position from made order by 1").query(Long.class).list())
                    .containsExactly(0L, 1L, 2L);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void createTables(JdbcClient jdbc) {
        jdbc.sql("""
                create table token (processor_name text, segment int, token bytea, token_type text, timestamp text,
                  owner text, primary key (processor_name, segment));
                create table made (position bigint primary key)""").update();
    }

    private static PooledStreamingEventProcessor processor(EventLog log, HikariDataSource pool, Recorder recorder,
            ScheduledExecutorService threads) {
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("crashed")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(recorder).build())
                .messageSource(log.eventStore())
                .tokenStore(ProcessorTokens.in(pool, "token", "node"))
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> new GlobalSequenceTrackingToken(0))
                .build();
        processor.start();
        return processor;
    }

    /** How far the stored place is. */
    private static long stored(JdbcClient jdbc) {
        return jdbc.sql("select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint from token")
                .query(Long.class).single();
    }

    private static boolean record(EventLog log) {
        log.journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
        return true;
    }

    private record Recorder(JdbcClient made, Queue<Long> handled) {

        @EventHandler
        void on(NoteWritten event, EventMessage<?> message) {
            long position = Messages.recorded(message).position();
            made.sql("insert into made values (?) on conflict do nothing").param(position).update();
            handled.add(position);
        }
    }
}
