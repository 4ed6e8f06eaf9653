package io.keystory.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server is like while it runs. */
class RunningPostgresTest {

    @TempDir
    private static Path data;
    private static EmbeddedPostgresSettings settings;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        settings = TestDatabase.settings(data);
        postgres = EmbeddedPostgres.start(settings);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void what_is_committed_is_on_disk() throws SQLException {
        assertThat(TestDatabase.ask(postgres, "show fsync")).isEqualTo("on");
        assertThat(TestDatabase.ask(postgres, "show synchronous_commit")).isEqualTo("on");
        assertThat(TestDatabase.ask(postgres, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void only_this_machine_reaches_it_and_only_with_the_password() throws SQLException {
        assertThat(TestDatabase.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.username(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_products_role_owns_its_database_and_is_no_superuser() throws SQLException {
        assertThat(TestDatabase.ask(postgres, "select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        TestDatabase.run(postgres, "create schema own");
    }

    @Test
    void a_second_owner_is_refused_and_leaves_the_first_alone() throws SQLException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("KEYSTORY_DATA");
        assertThat(TestDatabase.ask(postgres, "select 'here'")).isEqualTo("here");
    }

    @Test
    void a_command_joins_the_running_server_and_leaves_it_running() throws SQLException {
        try (var guest = EmbeddedPostgres.startOrJoin(settings)) {
            assertThat(guest.port()).isEqualTo(postgres.port());
            assertThat(TestDatabase.ask(guest, "select 'in'")).isEqualTo("in");
        }
        assertThat(TestDatabase.ask(postgres, "select 'still here'")).isEqualTo("still here");
    }
}
