package io.keystory.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private Path data;
    private EmbeddedPostgresSettings settings;

    @BeforeEach
    void share_the_programs() {
        settings = TestDatabase.settings(data);
    }

    @Test
    void a_second_start_finds_all_data_on_the_same_port() throws SQLException {
        int port;
        try (var postgres = EmbeddedPostgres.start(settings)) {
            port = postgres.port();
            TestDatabase.run(postgres, "create table kept (value text)");
            TestDatabase.run(postgres, "insert into kept values ('here')");
        }
        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(TestDatabase.ask(postgres, "select value from kept")).isEqualTo("here");
        }
    }

    @Test
    void the_password_and_the_log_are_for_the_owner_alone() throws IOException {
        EmbeddedPostgres.start(settings).close();

        for (String name : new String[] {"postgres.password", "postgres.log"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_deleted_password_is_replaced() throws Exception {
        String first;
        try (var postgres = EmbeddedPostgres.start(settings)) {
            first = postgres.password();
        }
        Files.delete(data.resolve("postgres.password"));

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(postgres.password()).isNotEqualTo(first);
            assertThat(TestDatabase.ask(postgres, "select 'in'")).isEqualTo("in");
        }
    }

    @Test
    void an_operators_own_settings_win() throws Exception {
        EmbeddedPostgres.start(settings).close();
        Files.writeString(data.resolve("postgres").resolve("local.conf"), "work_mem = 7MB\n");

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(TestDatabase.ask(postgres, "show work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void a_server_that_cannot_start_is_told_in_one_line_and_leaves_the_folder_free() throws Exception {
        EmbeddedPostgres.start(settings).close();
        Path own = Files.writeString(data.resolve("postgres").resolve("local.conf"), "work_mem = plenty\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("FATAL")
                .hasMessageContaining(data.resolve("postgres.log").toString())
                .message().doesNotContain("\n");
        Files.delete(own);
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    void who_waits_for_a_server_to_join_ends_when_interrupted() throws InterruptedException {
        DataFolder folder = DataFolder.open(data);
        CompletableFuture<String> refusal = new CompletableFuture<>();
        try (FolderLock _ = FolderLock.acquire(folder).orElseThrow()) {
            Thread guest = Thread.ofPlatform().start(() -> {
                try (var joined = EmbeddedPostgres.startOrJoin(settings)) {
                    refusal.complete("joined on port " + joined.port());
                } catch (StartRefused e) {
                    refusal.complete(e.getMessage());
                }
            });
            guest.interrupt();
            assertThat(guest.join(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(refusal).isCompletedWithValueMatching(said -> said.startsWith("Nobody waits"));
    }

    @Test
    void a_cluster_of_another_version_is_refused_untouched() throws IOException {
        Path cluster = Files.createDirectories(data.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("docs/operations.md");
        assertThat(cluster).isDirectoryContaining("glob:**/PG_VERSION");
    }

    @Test
    void an_unfinished_first_start_is_begun_again() throws Exception {
        Files.createDirectories(data.resolve("postgres.unfinished").resolve("base"));

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(TestDatabase.ask(postgres, "select 'whole'")).isEqualTo("whole");
        }
    }
}
