package io.keystory.standalone.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs, which never run as root and never hear of the caller's {@code PG*} variables. */
final class PostgresPrograms {

    static final String VERSION = "18.6.0";
    static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

    private final Path home;

    PostgresPrograms(Path home) {
        this.home = home;
    }

    /** Makes a new cluster: UTF-8, sorted by code point so that no library update reorders an index, checksummed. */
    void initdb(Path cluster) {
        run("", "initdb", "-D", cluster.toString(), "--username=postgres", "--encoding=UTF8",
                "--locale-provider=builtin", "--locale=C.UTF-8", "--auth=reject");
    }

    /** Runs statements, one to a line, on a cluster without a server. */
    void singleUser(Path cluster, String statements) {
        run(statements, "postgres", "--single", "-D", cluster.toString(), "-c", "exit_on_error=on",
                "-c", "log_statement=none", "-c", "log_min_error_statement=panic", "postgres");
    }

    /**
     * Begins a server as our child, for everybody to see whose it is, yet in a session of its own, so that Ctrl-C on the
     * terminal does not reach it.
     */
    Process server(Path cluster, Path log) throws IOException {
        return builder(List.of("setsid"), "postgres", "-D", cluster.toString())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    /** Ends the server of a cluster, disconnecting whoever is connected; waits until it is gone. */
    void stop(Path cluster) {
        run("", "pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", cluster.toString());
    }

    private ProcessBuilder builder(List<String> wrapper, String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "--user") : List.of());
        command.addAll(wrapper);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return builder;
    }

    private void run(String input, String program, String... arguments) {
        ProcessBuilder builder = builder(List.of(), program, arguments);
        try {
            Process process = builder.start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            if (status != 0) {
                throw new ProgramFailed(program, status, output);
            }
        } catch (IOException e) {
            throw new ProgramFailed(program, -1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed(program, -1, "interrupted");
        }
    }

    /** In a user namespace without mapping root is nobody, files of root are nobody's, and PostgreSQL is content. */
    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** One of PostgreSQL's programs ended with an error. */
    static final class ProgramFailed extends RuntimeException {

        private static final int LONGEST = 600;

        ProgramFailed(String program, int status, String output) {
            super("%s ended with %d: %s".formatted(program, status,
                    output.substring(Math.max(0, output.length() - LONGEST)).replace('\n', ' ')));
        }
    }
}
