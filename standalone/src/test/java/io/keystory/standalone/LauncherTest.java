package io.keystory.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on machines that lack something: one clear line each, and no Java trace of ours. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "keystory").toAbsolutePath().normalize();
    private static final List<String> EVERY_MACHINE_HAS = List.of("awk", "bash", "cat", "cksum", "dirname", "env", "find",
            "grep", "id", "mkdir", "mv", "readlink", "rm", "sed", "setsid", "sleep", "sort", "stat", "tail",
            "touch", "tr");

    @TempDir
    private Path machine;
    private Path programs;

    private record Outcome(int status, String said) {
    }

    @BeforeEach
    void make_a_bare_machine() throws IOException {
        programs = Files.createDirectory(machine.resolve("bin"));
        for (String program : EVERY_MACHINE_HAS) {
            put(program, "exec %s \"$@\"".formatted(find(program)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "dev", "build", "test", "admin link", "backup", "restore", "events export",
            "events import", "log archive", "log archived", "db migrate", "db status", "stop", "KEYSTORY_DATA"})
    void help_lists_every_command(String word) throws Exception {
        Outcome outcome = run(Map.of(), "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.said()).contains(word);
    }

    @Test
    void an_unknown_command_points_to_the_help() throws Exception {
        assertRefused(run(Map.of(), "launch"), "There is no command \"launch\": ./keystory --help lists them.");
    }

    @Test
    void without_java_it_says_which_to_install() throws Exception {
        assertRefused(run(Map.of()),
                "Keystory needs Java 25: install a JDK 25 (for example Temurin) and set JAVA_HOME to it.");
    }

    @Test
    void an_old_java_is_no_java() throws Exception {
        put("java", "echo 'openjdk version \"17.0.19\" 2026-04-21' >&2");

        assertRefused(run(Map.of()), "Keystory needs Java 25");
    }

    @Test
    void without_maven_it_says_so_before_it_builds() throws Exception {
        assertRefused(run(javaHome(), "build"), "Keystory is built with Maven 3.8 or newer");
    }

    @Test
    void without_node_it_says_so_before_it_builds() throws Exception {
        put("mvn", "exit 0");

        assertRefused(run(javaHome(), "build"), "The frontends need Node 20.19 or newer: install it");
    }

    @Test
    void an_old_node_is_named() throws Exception {
        put("mvn", "exit 0");
        put("node", "[ \"$1\" = --version ] && echo v18.20.0 || exit 1");

        assertRefused(run(javaHome(), "build"), "is v18.20.0: install a newer one.");
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());

            assertRefused(run(Map.of("JAVA_HOME", System.getProperty("java.home"), "KEYSTORY_PORT", port)),
                    "Port " + port + " is taken by another program: stop it, or choose another with KEYSTORY_PORT");
        }
    }

    @Test
    void a_data_folder_in_use_is_named_with_who_uses_it() throws Exception {
        Path data = Files.createDirectory(machine.resolve("data"));
        try (var file = FileChannel.open(data.resolve("keystory.lock"), CREATE, WRITE); var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(run(javaHome()), "Keystory runs already (process %d, data in %s): \"./keystory stop\" stops it."
                    .formatted(ProcessHandle.current().pid(), data));
        }
    }

    @Test
    void stopping_what_does_not_run_says_so() throws Exception {
        assertRefused(run(Map.of(), "stop"), "No Keystory runs on " + machine.resolve("data") + ".");
    }

    @Test
    void a_part_that_no_test_has_is_refused() throws Exception {
        assertRefused(run(Map.of(), "test", "--only", "nothing"), "--only java, frontends, acceptance or browser");
    }

    private static void assertRefused(Outcome outcome, String line) {
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).contains(line).hasLineCount(1);
    }

    private static Map<String, String> javaHome() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private Outcome run(Map<String, String> settings, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", programs.toString(),
                "KEYSTORY_JVMS", machine.resolve("none").toString(), "KEYSTORY_DATA", machine.resolve("data").toString()));
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Outcome(process.waitFor(), said);
    }

    private void put(String program, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(program), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This machine has no " + program));
    }
}
