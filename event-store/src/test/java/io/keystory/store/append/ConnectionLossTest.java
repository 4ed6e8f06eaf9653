package io.keystory.store.append;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class ConnectionLossTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @Test
    void a_terminated_connection_is_replaced_without_anybody_noticing() {
        record(DB.log(), "before");
        DB.jdbc().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()""").query().listOfRows();
        record(DB.log(), "after");
        assertThat(DB.log().reader().stream(note("after"), 0)).hasSize(1);
    }

    @Test
    void a_commit_whose_answer_got_lost_is_not_repeated() {
        CuttingDataSource cutting = new CuttingDataSource(DB.pool());
        EventLog log = DB.open(cutting);
        record(log, "warm");
        cutting.next.set(Cut.AFTER_COMMIT);
        record(log, "lost-answer");
        assertThat(log.reader().stream(note("lost-answer"), 0)).hasSize(1);
    }

    @Test
    void a_commit_that_never_arrived_is_repeated() {
        CuttingDataSource cutting = new CuttingDataSource(DB.pool());
        EventLog log = DB.open(cutting);
        record(log, "warm-2");
        cutting.next.set(Cut.BEFORE_COMMIT);
        record(log, "lost-commit");
        assertThat(log.reader().stream(note("lost-commit"), 0)).hasSize(1);
    }

    @Test
    void a_log_that_cannot_be_reached_is_a_503_and_works_again_when_it_can() {
        CuttingDataSource cutting = new CuttingDataSource(DB.pool());
        EventLog log = DB.open(cutting);
        cutting.isDown = true;
        assertThatThrownBy(() -> record(log, "down")).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.status()).isEqualTo(503));
        cutting.isDown = false;
        record(log, "up");
        assertThat(log.reader().stream(note("down"), 0)).isEmpty();
        assertThat(log.reader().stream(note("up"), 0)).hasSize(1);
    }

    @Test
    void a_commit_that_nobody_can_ask_about_any_more_is_neither_confirmed_nor_denied() {
        CuttingDataSource cutting = new CuttingDataSource(DB.pool());
        EventLog log = DB.open(cutting);
        record(log, "warm-3");
        cutting.next.set(Cut.AFTER_COMMIT);
        cutting.isDown = true;
        assertThatThrownBy(() -> record(log, "who-knows")).isInstanceOfSatisfying(
                KeystoryException.class, e -> assertThat(e.code()).isEqualTo("request.outcome_unknown"));
        assertThat(DB.log().reader().stream(note("who-knows"), 0)).hasSize(1);
    }

    private static void record(EventLog log, String note) {
        log.journal().record(List.of(new NoteWritten(note, "")), EventMetadata.SYSTEM, List.of());
    }

    private enum Cut { BEFORE_COMMIT, AFTER_COMMIT }

    /** The network, misbehaving: cuts a connection around its next commit, or lets none be made. */
    private static final class CuttingDataSource extends DelegatingDataSource {

        private final AtomicReference<Cut> next = new AtomicReference<>();
        private volatile boolean isDown;

        CuttingDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isDown) {
                throw new SQLException("Connection refused", "08001");
            }
            Connection connection = super.getConnection();
            return watched(Connection.class, connection, (method, arguments) -> {
                if (method.equals("prepareStatement") && ((String) arguments[0]).endsWith("commit")) {
                    return (result) -> watched(PreparedStatement.class, (PreparedStatement) result,
                            (call, nothing) -> call.startsWith("execute") ? cut(connection) : PASS);
                }
                return method.equals("commit") ? cut(connection) : PASS;
            });
        }

        private UnaryOperator<Object> cut(Connection connection) throws SQLException {
            Cut cut = next.getAndSet(null);
            if (cut == null) {
                return PASS;
            }
            if (cut == Cut.BEFORE_COMMIT) {
                connection.rollback();
                throw new SQLException("An I/O error occurred", "08006");
            }
            return result -> {
                throw new UncheckedSqlException(new SQLException("An I/O error occurred", "08006"));
            };
        }
    }

    private static final UnaryOperator<Object> PASS = result -> result;

    /** Sees every call of a connection or statement before it is made, and its result after. */
    private interface Watch {

        UnaryOperator<Object> before(String method, Object[] arguments) throws SQLException;
    }

    private static final class UncheckedSqlException extends RuntimeException {

        UncheckedSqlException(SQLException cause) {
            super(cause);
        }
    }

    private static <T> T watched(Class<T> type, T target, Watch watch) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    try {
                        UnaryOperator<Object> after = watch.before(method.getName(), arguments);
                        return after.apply(method.invoke(target, arguments));
                    } catch (InvocationTargetException | UncheckedSqlException e) {
                        throw e.getCause();
                    }
                }));
    }
}
