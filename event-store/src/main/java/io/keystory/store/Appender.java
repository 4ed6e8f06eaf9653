package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends units of events in groups, one transaction per group. It holds the log's head while it works, so positions
 * are given without gaps in the order of commits, and everything it checks stays true until the commit.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int QUEUE = 4096;
    private static final int GROUP = 256;
    private static final long TIMEOUT_SECONDS = 15;

    private final DataSource dataSource;
    private final GroupTransaction transaction;
    private final Consumer<List<Recorded<DomainEvent>>> afterCommit;
    private final BlockingQueue<AppendUnit> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread worker;
    private volatile boolean isOpen = true;
    private Connection connection;

    Appender(DataSource dataSource, KeyEncryptionKey kek, Consumer<List<Recorded<DomainEvent>>> afterCommit) {
        this.dataSource = dataSource;
        this.transaction = new GroupTransaction(kek);
        this.afterCommit = afterCommit;
        this.worker = Thread.ofPlatform().name("log-appender").daemon().start(this::work);
    }

    /**
     * Waits until the unit is durable and answers its events with their positions; throws what the unit lost by, or a
     * 503 when the log cannot be written.
     */
    List<Recorded<DomainEvent>> append(AppendUnit unit) {
        if (!isOpen || !queue.offer(unit)) {
            throw unavailable();
        }
        try {
            return unit.done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private void work() {
        List<AppendUnit> group = new ArrayList<>(GROUP);
        while (isOpen || !queue.isEmpty()) {
            try {
                AppendUnit first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    write(group);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void write(List<AppendUnit> group) {
        try {
            GroupTransaction.Outcome outcome = transaction.run(connection(), group);
            afterCommit.accept(outcome.events());
            outcome.answer();
        } catch (SQLException | RuntimeException e) {
            LOG.error("A group of {} units could not be appended", group.size(), e);
            discardConnection();
            group.forEach(unit -> unit.done.completeExceptionally(unavailable()));
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null || !connection.isValid(1)) {
            discardConnection();
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
        }
        return connection;
    }

    private void discardConnection() {
        try (Connection broken = connection) {
            if (broken != null) {
                broken.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("The connection was broken already", e);
        } finally {
            connection = null;
        }
    }

    private static KeystoryException unavailable() {
        return new KeystoryException("request.log_unavailable", 503);
    }

    /** Appends what is queued, then stops. */
    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        worker.join(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
        discardConnection();
    }
}
