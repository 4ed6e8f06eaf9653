package io.keystory.store.database;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.append.HeldHead;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseOutageTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static final String DISK_FULL = "53100";

    @ParameterizedTest
    @ValueSource(strings = {DISK_FULL, "53200", "58030", "25006"})
    void a_database_that_cannot_do_its_work_is_a_503_and_nothing_is_stored(String state) {
        long head = DB.log().reader().head();
        assertThatThrownBy(() -> record("refused", raise(state))).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(DB.log().reader().head()).isEqualTo(head);

        record("after-" + state, RowChange.of("select 1"));
        assertThat(DB.log().reader().stream(note("after-" + state), 0)).hasSize(1);
        assertThat(DB.log().reader().head()).isEqualTo(head + 1);
    }

    @Test
    void a_group_that_meets_a_full_disk_is_refused_as_a_whole() throws Exception {
        List<Callable<Boolean>> work = IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(n -> () -> record("full-" + n, raise(DISK_FULL)))
                .toList();
        assertThat(HeldHead.oneGroup(DB, work)).allSatisfy(result -> {
            assertThat(result.state()).isEqualTo(Future.State.FAILED);
            assertThat(result.exceptionNow()).isInstanceOfSatisfying(
                    KeystoryException.class, e -> assertThat(e.code()).isEqualTo("request.log_unavailable"));
        });
    }

    @Test
    void what_a_unit_does_wrong_is_no_outage() {
        assertThatThrownBy(() -> record("wrong", RowChange.of("select 1 / 0")))
                .satisfies(e -> assertThat(DatabaseOutage.isBehind(e)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "08P01", "57P01", "57P02", "57P03", "57P05", "25P03", "25P04"})
    void a_connection_that_broke_is_lost_however_it_is_told(String state) {
        SQLException broken = new SQLException("The connection broke", state);
        assertThat(List.of(broken, new DataAccessResourceFailureException("no answer", broken),
                new CompletionException(new IllegalStateException(broken)),
                new CannotCreateTransactionException("no transaction", broken)))
                .allMatch(DatabaseOutage::isConnectionLost).allMatch(DatabaseOutage::isPassing)
                .allMatch(DatabaseOutage::isBehind);
    }

    @Test
    void a_rollback_that_fails_as_well_does_not_hide_why() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("no rollback", "XX000"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("no answer", new SQLException("terminated", "57P01")));

        assertThat(DatabaseOutage.isConnectionLost(rollback)).isTrue();
        assertThat(DatabaseOutage.describe(rollback)).isEqualTo("terminated");
    }

    @Test
    void a_rollback_that_fails_alone_is_an_outage() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("terminated", "57P01"));
        rollback.initApplicationException(new IllegalStateException("refused"));

        assertThat(DatabaseOutage.isConnectionLost(rollback)).isTrue();
    }

    @Test
    void what_the_pool_says_without_a_state_is_an_outage() {
        assertThat(DatabaseOutage.isConnectionLost(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseOutage.isBehind(new SQLFeatureNotSupportedException("not provided"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void what_was_given_up_for_others_passes_and_says_nothing_of_the_connection(String state) {
        SQLException rolledBack = new SQLException("deadlock detected", state);

        assertThat(DatabaseOutage.isBehind(rolledBack)).isTrue();
        assertThat(DatabaseOutage.isPassing(rolledBack)).isTrue();
        assertThat(DatabaseOutage.isConnectionLost(rolledBack)).isFalse();
    }

    @Test
    void what_was_given_up_for_others_is_appended_at_the_second_try() {
        DB.jdbc().sql("create sequence public.tries").update();

        record("second", RowChange.of("""
                do $$ begin
                  if nextval('public.tries') = 1 then raise exception using errcode = '40P01'; end if;
                end $$"""));

        assertThat(DB.log().reader().stream(note("second"), 0)).hasSize(1);
    }

    private static boolean record(String note, RowChange row) {
        DB.log().journal().record(List.of(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of(row));
        return true;
    }

    private static RowChange raise(String state) {
        return RowChange.of("do $$ begin raise exception using errcode = '" + state + "'; end $$");
    }
}
