package io.keystory.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on a folder that stays: durable, reachable on this machine alone, by password.
 *
 * <p>One Keystory process owns a folder. However the last one ended, starting again finds all data and leaves no
 * second server behind. A server that ends by itself is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration JOINING = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final int port;
    private final String password;
    private final Runnable stop;
    private boolean closed;

    private EmbeddedPostgres(int port, String password, Runnable stop) {
        this.port = port;
        this.password = password;
        this.stop = stop;
    }

    /**
     * Starts the server of a folder, making its files at the first start.
     *
     * @throws StartRefused when it cannot, among others because another Keystory process has the folder
     */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        FolderLock lock = FolderLock.acquire(folder).orElseThrow(() -> new StartRefused(
                "Another Keystory (process %s) runs on the data folder %s: stop it, or set KEYSTORY_DATA to another one."
                        .formatted(FolderLock.holder(folder), folder.path())));
        return start(settings, folder, lock);
    }

    /**
     * Reaches the server that another process runs on the folder, or starts one where there is none; closing stops
     * only what was started here. For commands that run beside the product.
     *
     * @throws StartRefused when it cannot, among others because the thread is interrupted while it waits
     */
    public static EmbeddedPostgres startOrJoin(EmbeddedPostgresSettings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        return FolderLock.acquire(folder)
                .map(lock -> start(settings, folder, lock))
                .orElseGet(() -> join(folder));
    }

    private static EmbeddedPostgres start(EmbeddedPostgresSettings settings, DataFolder folder, FolderLock lock) {
        Instant begin = Instant.now();
        try {
            PostgresBinaries.unpack(settings.binaries());
            PostgresPrograms programs = new PostgresPrograms(settings.binaries());
            new Leftovers(folder, programs).clear();
            Cluster cluster = new Cluster(folder, programs);
            cluster.prepare();
            String password = cluster.password();
            int port = Port.choose(settings.port(), folder.port());
            cluster.configure(port);
            cluster.turnLog();
            KeptServer server = KeptServer.start(folder, programs);
            LOG.info("PostgreSQL {} on port {}, data in {}, started in {} ms", PostgresPrograms.VERSION, port,
                    folder.path(), Duration.between(begin, Instant.now()).toMillis());
            return new EmbeddedPostgres(port, password, () -> {
                try (lock) {
                    server.stop();
                }
            });
        } catch (IOException | PostgresPrograms.ProgramFailed e) {
            lock.close();
            throw new StartRefused("PostgreSQL does not start on %s: %s (all of it in %s)."
                    .formatted(folder.path(), folder.lastWords().orElseGet(e::getMessage), folder.log()), e);
        } catch (StartRefused e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres join(DataFolder folder) {
        Instant deadline = Instant.now().plus(JOINING);
        while (Instant.now().isBefore(deadline)) {
            Optional<PostmasterFile> server = PostmasterFile.read(folder.cluster()).filter(PostmasterFile::isReady);
            if (server.isPresent() && Files.exists(folder.password())) {
                return new EmbeddedPostgres(server.get().port(), readPassword(folder), () -> { });
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new StartRefused("Nobody waits for the PostgreSQL of %s any more.".formatted(folder.path()));
            }
        }
        throw new StartRefused("Process %s has the data folder %s but its PostgreSQL does not answer."
                .formatted(FolderLock.holder(folder), folder.path()));
    }

    private static String readPassword(DataFolder folder) {
        try {
            return Files.readString(folder.password()).strip();
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read: %s.".formatted(folder.password(), e.getMessage()), e);
        }
    }

    /** The JDBC address of the product's database, without credentials. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.NAME);
    }

    /** The role that owns the database; no superuser. */
    public String username() {
        return Cluster.NAME;
    }

    /** That role's password. */
    public String password() {
        return password;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops what was started here and waits for it; data stays. Close every pool first. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop.run();
        }
    }
}
