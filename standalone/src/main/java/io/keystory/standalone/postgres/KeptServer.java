package io.keystory.standalone.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is started again when it ends by itself, on the same port and for as long as it takes: one that was
 * killed is back in a moment, one whose disk is full when there is room.
 */
final class KeptServer {

    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final CountDownLatch unwanted = new CountDownLatch(1);
    private final Thread keeper;
    private volatile Server server;

    private KeptServer(DataFolder folder, PostgresPrograms programs, Server server) {
        this.folder = folder;
        this.programs = programs;
        this.server = server;
        this.keeper = Thread.ofVirtual().name("postgres-keeper").start(this::keep);
    }

    /** Starts it and waits until it takes connections. */
    static KeptServer start(DataFolder folder, PostgresPrograms programs) throws IOException {
        return new KeptServer(folder, programs, Server.start(folder, programs));
    }

    private void keep() {
        try {
            do {
                LOG.error("PostgreSQL has ended with {} and is started again; its own words are in {}",
                        server.awaitEnd(), folder.log());
            } while (isRevived());
        } catch (InterruptedException e) {
            LOG.debug("PostgreSQL is not wanted any more");
        }
    }

    /** Whether it runs again; it does not when nobody wants it any more. */
    private boolean isRevived() throws InterruptedException {
        for (Duration pause = SHORTEST_PAUSE; !unwanted.await(pause.toMillis(), MILLISECONDS); pause = longer(pause)) {
            try {
                new Leftovers(folder, programs).clear();
                server = Server.start(folder, programs);
                LOG.info("PostgreSQL runs again");
                return true;
            } catch (IOException | StartRefused | PostgresPrograms.ProgramFailed e) {
                LOG.error("PostgreSQL does not start: {} ({}); this is tried again and again",
                        folder.lastWords().orElse("nothing said"), e.getMessage());
            }
        }
        return false;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Stops it for good, disconnecting whoever is connected, and waits until it is gone. */
    void stop() {
        unwanted.countDown();
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }
}
