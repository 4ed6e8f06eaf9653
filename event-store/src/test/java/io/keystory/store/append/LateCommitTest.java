package io.keystory.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.FurtherClaims.Further;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.Writing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another process has positions already and is slow to commit them, or never does. */
class LateCommitTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void nobody_passes_a_position_that_is_still_to_be_committed() throws Exception {
        long head = log.reader().head();
        try (Connection slow = DB.dataSource().getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.setAutoCommit(false);
            append(slow, "late");
            Future<?> mine = threads.submit(() -> record("behind"));
            await().until(() -> HeldHead.isAppenderBlocked(DB));
            assertThat(log.reader().after(head, 10)).isEmpty();
            slow.commit();
            mine.get();
        }
        assertThat(log.reader().after(head, 10)).extracting(Recorded::position).containsExactly(head + 1, head + 2);
        assertThat(log.reader().stream(TestEvent.note("behind"), 0)).extracting(Recorded::position)
                .containsExactly(head + 2);
    }

    @Test
    void what_is_never_committed_leaves_no_gap() throws Exception {
        long head = log.reader().head();
        try (Connection lost = DB.dataSource().getConnection()) {
            lost.setAutoCommit(false);
            append(lost, "lost");
            lost.rollback();
        }
        record("next");
        assertThat(log.reader().after(head, 10)).extracting(Recorded::position).containsExactly(head + 1);
    }

    @Test
    void a_stream_that_went_on_while_the_lock_was_awaited_is_seen_as_it_is_now() throws Exception {
        record("moved");
        try (Connection slow = DB.dataSource().getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.setAutoCommit(false);
            append(slow, "moved");
            Future<?> mine = threads.submit(() -> record("moved"));
            await().until(() -> HeldHead.isAppenderBlocked(DB));
            slow.commit();
            mine.get();
        }
        assertThat(log.reader().stream(TestEvent.note("moved"), 0)).extracting(Recorded::sequence)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_claim_that_was_added_while_the_lock_was_awaited_is_given_back_with_the_name() throws Exception {
        Claim name = new Claim("pen", "Late");
        Further added = new Further(new Claim("pen:pen-name", "late"), name, TestEvent.note("pen-name"));
        Writing.in(log, unit -> unit.event(0, new NoteWritten("pen-name", "")).staging()
                .take(name, added.stream(), new KeystoryException("note.title_in_use", 422)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection slow = DB.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            claim(slow, added.claim());
            Future<?> adding = threads.submit(() -> {
                log.furtherClaims().add(List.of(added));
                return null;
            });
            await().until(() -> HeldHead.blocked(DB) == 1);
            Future<?> releasing = threads.submit(() -> Writing.in(log, unit -> unit
                    .event(1, new NoteWritten("pen-name", "gone")).staging()
                    .release(name, added.stream()).release(added.claim(), added.stream())));
            await().until(() -> HeldHead.blocked(DB) == 2);
            slow.rollback();
            adding.get();
            releasing.get();
        }
        assertThat(log.claims().ownerOf(added.claim())).isEmpty();
    }

    /** Has a claim that nobody knows of yet: who adds the same waits, and keeps the head meanwhile. */
    private void claim(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log.claim (kind, value, stream) values (?, ?, 'note:nobody')")) {
            insert.setString(1, claim.kind());
            insert.setBytes(2, log.vault().digest(claim.value()));
            insert.executeUpdate();
        }
    }

    /** What the appender of another process does, step by step. */
    private static void append(Connection connection, String note) throws Exception {
        connection.createStatement().execute("select from log.head for update");
        connection.createStatement().execute("""
                with placed as (
                  insert into log.stream as s (stream, first_position, last_sequence, last_position)
                  select 'note:%1$s', position + 1, 0, position + 1 from log.head
                  on conflict (stream) do update
                    set last_sequence = s.last_sequence + 1, last_position = excluded.last_position
                  returning last_sequence, last_position),
                stored as (
                  insert into log.event (position, category, stream, sequence, id, type, version, at, recorded_at,
                    metadata, payload)
                  select last_position, 'CORE', 'note:%1$s', last_sequence, gen_random_uuid()::text, 'note.written', 1,
                    now(), now(), '{"actor":{"type":"SYSTEM","id":null}}', '{"note":"%1$s","text":"","extras":{}}'
                  from placed)
                update log.head set position = (select last_position from placed)""".formatted(note));
    }

    private void record(String note) {
        log.journal().record(List.of(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of());
    }
}
