package io.keystory.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CloseTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @Test
    void closing_appends_what_was_accepted_and_refuses_what_comes_later() throws Exception {
        EventLog log = DB.open(DB.pool());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = DB.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select 1 from log.head for update");
            Future<?> first = threads.submit(() -> record(log, "first"));
            await().until(() -> HeldHead.isAppenderBlocked(DB));
            List<Future<?>> others = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> record(log, "n" + n))).toList();
            await().until(() -> log.waiting() == others.size());
            Future<?> closing = threads.submit(() -> {
                log.close();
                return null;
            });
            await().until(() -> !log.isOpen());
            holder.rollback();
            closing.get();
            first.get();
            for (Future<?> other : others) {
                other.get();
            }
            assertThat(log.reader().head()).isEqualTo(21);
        }
        assertThatThrownBy(() -> record(log, "late")).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.status()).isEqualTo(503));
    }

    private static void record(EventLog log, String note) {
        log.journal().record(List.of(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of());
    }
}
