package io.keystory.standalone.postgres;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server of ours. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** Long enough to replay what the last one had not yet written into its tables. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final Process process;
    private volatile boolean isWanted = true;

    private Server(DataFolder folder, PostgresPrograms programs, Process process) {
        this.folder = folder;
        this.programs = programs;
        this.process = process;
    }

    /** Starts it and waits until it takes connections. */
    static Server start(DataFolder folder, PostgresPrograms programs) throws IOException {
        Server server = new Server(folder, programs, programs.server(folder.cluster(), folder.log()));
        server.awaitReady();
        server.process.onExit().thenAccept(server::tell);
        return server;
    }

    private void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(RECOVERY);
        while (PostmasterFile.read(folder.cluster()).filter(PostmasterFile::isReady).isEmpty()) {
            if (!process.isAlive()) {
                throw new IOException("it ended with " + process.exitValue());
            }
            if (Instant.now().isAfter(deadline)) {
                stop();
                throw new IOException("it was not ready within " + RECOVERY.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void tell(Process ended) {
        if (isWanted) {
            LOG.error("PostgreSQL has ended with {}; its own words are in {}", ended.exitValue(), folder.log());
        }
    }

    /** Stops it, disconnecting whoever is connected, and waits until it is gone. */
    void stop() {
        isWanted = false;
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
