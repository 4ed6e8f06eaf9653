package io.keystory.store.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.progress.ProgressRows.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressRowsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DB.dataSource().getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void a_declared_model_is_read_by_others() throws SQLException {
        ProgressRows.declare(connection, "users", Set.of("a", "b"), 7);
        assertThat(ProgressRows.read(connection)).containsEntry("users", new Row(7, Set.of("a", "b")));
    }

    @Test
    void a_second_process_that_declares_it_does_not_set_it_back() throws SQLException {
        ProgressRows.declare(connection, "roles", Set.of("a"), 7);
        ProgressRows.declare(connection, "roles", Set.of("a", "c"), 3);
        assertThat(ProgressRows.read(connection)).containsEntry("roles", new Row(7, Set.of("a", "c")));
    }

    @Test
    void refreshing_keeps_it_alive_and_never_sets_it_back() throws SQLException {
        ProgressRows.declare(connection, "clients", Set.of("a"), 7);
        leave("clients", "-6 seconds");
        assertThat(ProgressRows.read(connection)).doesNotContainKey("clients");
        ProgressRows.refresh(connection, Map.of("clients", 5L));
        assertThat(ProgressRows.read(connection)).containsEntry("clients", new Row(7, Set.of("a")));
        ProgressRows.refresh(connection, Map.of("clients", 9L, "unknown", 1L));
        assertThat(ProgressRows.read(connection)).containsEntry("clients", new Row(9, Set.of("a")));
    }

    @ParameterizedTest(name = "last heard of {0} from now")
    @ValueSource(strings = {"-6 seconds", "1 hour"})
    void a_model_that_begins_anew_after_nobody_ran_it_is_set_back(String lastHeard) throws SQLException {
        ProgressRows.declare(connection, "sessions", Set.of("a"), 7);
        leave("sessions", lastHeard);
        assertThat(ProgressRows.read(connection)).doesNotContainKey("sessions");
        ProgressRows.declare(connection, "sessions", Set.of("a"), 0);
        assertThat(ProgressRows.read(connection)).containsEntry("sessions", new Row(0, Set.of("a")));
    }

    private static void leave(String model, String lastHeard) {
        DB.jdbc().sql("update log.progress set updated_at = now() + ?::interval where processor = ?")
                .params(lastHeard, model).update();
    }
}
