package io.keystory.standalone.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A running server of ours. */
final class Server {

    /** Long enough to replay what the last one had not yet written into its tables. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final Process process;

    private Server(DataFolder folder, PostgresPrograms programs, Process process) {
        this.folder = folder;
        this.programs = programs;
        this.process = process;
    }

    /** Starts it and waits until it takes connections; an interrupted thread leaves none running. */
    static Server start(DataFolder folder, PostgresPrograms programs) throws IOException {
        Server server = new Server(folder, programs, programs.server(folder.cluster(), folder.log()));
        try {
            server.awaitReady();
            return server;
        } catch (InterruptedException e) {
            server.process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for it any more");
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(RECOVERY);
        while (PostmasterFile.read(folder.cluster()).filter(PostmasterFile::isReady).isEmpty()) {
            if (process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("it ended with " + process.exitValue());
            }
            if (Instant.now().isAfter(deadline)) {
                stop();
                throw new IOException("it was not ready within " + RECOVERY.toMinutes() + " minutes");
            }
        }
    }

    /** Waits until it has ended, for whatever reason, and answers its status. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Stops it, disconnecting whoever is connected, and waits until it is gone. */
    void stop() {
        if (!process.isAlive()) {
            return;
        }
        programs.stop(folder.cluster());
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
