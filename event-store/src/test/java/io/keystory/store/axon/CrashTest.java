package io.keystory.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.vault.KeyEncryptionKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        Path folder = Files.createTempDirectory("log-crash");
        int port = freePort();
        EmbeddedPostgres server = start(folder, port);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        try (HikariDataSource pool = pool(port, "");
                HikariDataSource hasty = pool(port, "&options=-c%20synchronous_commit=off");
                EventLog log = EventLog.open(pool, new KeyEncryptionKey(new byte[32]), TestEvent.types())) {
            JdbcClient made = JdbcClient.create(hasty);
            createTables(made);
            JdbcClient.create(pool).sql("insert into made values (0)").update();
            Recorder recorder = new Recorder(made, new ConcurrentLinkedQueue<>());
            PooledStreamingEventProcessor processor = processor(log, hasty, recorder, threads);
            record(log);
            await().until(() -> stored(made) == 1);

            kill(folder);
            server.close();
            server = start(folder, port);
            await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> record(log));
            await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> stored(made) >= 2);
            processor.shutDown();

            assertThat(recorder.handled()).as("the first was lost").filteredOn(position -> position == 1).hasSize(2);
            assertThat(made.sql("select position from made order by 1").query(Long.class).list())
                    .containsExactly(0L, 1L, 2L);
        } finally {
            threads.shutdownNow();
            server.close();
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

    /** Its children end when they notice. */
    private static void kill(Path folder) throws Exception {
        ProcessHandle server = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst())).orElseThrow();
        List<ProcessHandle> children = server.children().toList();
        server.destroyForcibly();
        await().until(() -> !server.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** What does not wait for the disk gets there by itself late. */
    private static EmbeddedPostgres start(Path folder, int port) throws Exception {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_writer_delay", "10s").start();
    }

    private static HikariDataSource pool(int port, String options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres" + options);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(2000);
        return new HikariDataSource(config);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
