package io.keystory.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EventLog;
import io.keystory.store.OwnServer;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.axon.Messages;
import io.keystory.store.vault.KeyEncryptionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** PostgreSQL goes away under readers and writers, and comes back. */
class ServerRestartTest {

    @Test
    void readers_in_two_processes_miss_nothing_and_see_nothing_twice() throws Exception {
        try (OwnServer server = new OwnServer();
                HikariDataSource pool = server.pool(""); HikariDataSource otherPool = server.pool("");
                EventLog log = EventLog.open(pool, new KeyEncryptionKey(new byte[32]), TestEvent.types());
                EventLog other = EventLog.open(otherPool, new KeyEncryptionKey(new byte[32]), TestEvent.types());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> here = threads.submit(() -> follow(log, 40));
            Future<List<Long>> there = threads.submit(() -> follow(other, 40));
            record(log, 20);
            server.close();
            server.start();
            await().ignoreExceptions().until(() -> record(log, 1));
            record(log, 19);

            List<Long> expected = LongStream.rangeClosed(1, 40).boxed().toList();
            assertThat(here.get(60, TimeUnit.SECONDS)).isEqualTo(expected);
            assertThat(there.get(60, TimeUnit.SECONDS)).isEqualTo(expected);
        }
    }

    private static boolean record(EventLog log, int count) {
        for (int i = 0; i < count; i++) {
            log.journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
        }
        return true;
    }

    /** Goes on from the last position it knows, as a processor does after a failure. */
    private static List<Long> follow(EventLog log, int count) throws Exception {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < count) {
            long from = positions.isEmpty() ? 0 : positions.getLast();
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    log.eventStore().openStream(new GlobalSequenceTrackingToken(from))) {
                while (positions.size() < count) {
                    positions.add(Messages.recorded(stream.nextAvailable()).position());
                }
            } catch (DataAccessException _) {
                continue;
            }
        }
        return positions;
    }
}
