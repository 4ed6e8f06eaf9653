package io.keystory.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfOwnerTest {

    @TempDir
    private Path data;
    private EmbeddedPostgresSettings settings;

    @BeforeEach
    void share_the_programs() {
        settings = TestDatabase.settings(data);
        PostgresBinaries.unpack(settings.binaries());
    }

    @Test
    void after_kill_9_the_next_start_finds_the_data_and_stops_the_server_left_behind() throws Exception {
        ProcessHandle leftBehind;
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.run("create table kept as select 'here' as value");
            leftBehind = owner.postmaster();
            owner.kill();
        }
        assertThat(isRunning(leftBehind)).isTrue();

        try (var postgres = EmbeddedPostgres.start(settings)) {
            awaitEnd(leftBehind);
            assertThat(TestDatabase.ask(postgres, "select value from kept")).isEqualTo("here");
        }
    }

    @Test
    void after_kill_9_of_both_the_next_start_finds_what_was_committed() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.run("create table kept as select 'here' as value");
            owner.postmaster().destroyForcibly();
            owner.kill();
        }
        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(TestDatabase.ask(postgres, "select value from kept")).isEqualTo("here");
        }
    }

    @Test
    void a_server_that_is_killed_under_its_owner_is_started_again_where_it_was() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            owner.run("create table kept as select 'here' as value");
            ProcessHandle killed = owner.postmaster();
            killed.destroyForcibly();
            awaitEnd(killed);

            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                owner.run("insert into kept select value from kept");
                return true;
            });
            ProcessHandle revived = owner.postmaster();
            owner.askToEnd();
            awaitEnd(revived);
        }
    }

    @Test
    void a_process_id_that_somebody_else_has_by_now_does_not_hinder_a_start() throws Exception {
        EmbeddedPostgres.start(settings).close();
        Files.writeString(PostmasterFile.of(data.resolve("postgres")),
                "%d\n%s\n0\n0\n\n127.0.0.1\n\nready   \n".formatted(ProcessHandle.current().pid(), data));

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(TestDatabase.ask(postgres, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void another_process_on_the_folder_is_refused_in_one_line_that_names_the_first() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + owner.pid())
                    .message().doesNotContain("\n");
            owner.askToEnd();
        }
    }

    @Test
    void a_request_to_end_stops_both_and_leaves_nothing_running() throws Exception {
        try (OwnerProcess owner = OwnerProcess.start(data)) {
            ProcessHandle postmaster = owner.postmaster();
            owner.askToEnd();

            awaitEnd(postmaster);
            assertThat(data).isDirectoryNotContaining("glob:**/*.{pid,url}");
        }
    }

    /** Without a command it has ended and only waits to be collected. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void awaitEnd(ProcessHandle process) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isRunning(process));
    }
}
