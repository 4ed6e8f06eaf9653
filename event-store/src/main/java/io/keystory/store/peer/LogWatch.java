package io.keystory.store.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of what other processes do: at once where they signal it, and by one round of questions for the whole process
 * every half second, which is all that a missed signal costs.
 */
final class LogWatch implements AutoCloseable {

    static final Duration PERIOD = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

    private final DataSource dataSource;
    private final Duration period;
    private final boolean isListening;
    private final Round round;
    private final Consumer<Signal> listener;
    private final Thread worker;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Asks only. */
    LogWatch(DataSource dataSource, Round round) {
        this(dataSource, PERIOD, false, round, signal -> { });
    }

    /** Listens, and asks once in a period, over a connection of its own. */
    LogWatch(DataSource dataSource, Duration period, Round round, Consumer<Signal> listener) {
        this(dataSource, period, true, round, listener);
    }

    private LogWatch(
            DataSource dataSource, Duration period, boolean isListening, Round round, Consumer<Signal> listener) {
        this.dataSource = dataSource;
        this.period = period;
        this.isListening = isListening;
        this.round = round;
        this.listener = listener;
        this.worker = Thread.ofPlatform().name("log-watch").daemon().start(this::work);
    }

    private void work() {
        while (isOpen()) {
            try (Connection connection = dataSource.getConnection()) {
                if (isListening) {
                    listen(connection);
                } else {
                    round.ask(connection);
                }
            } catch (SQLException | RuntimeException e) {
                if (isOpen()) {
                    LOG.warn("The log could not be watched: {}", e.getMessage());
                }
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + Signal.CHANNEL);
        execute(connection, "set synchronous_commit = off");
        try {
            follow(connection);
        } finally {
            execute(connection, "reset synchronous_commit");
            execute(connection, "unlisten *");
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection signals = connection.unwrap(PGConnection.class);
        long due = System.nanoTime();
        while (isOpen()) {
            long left = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime());
            if (left <= 0) {
                round.ask(connection);
                due = System.nanoTime() + period.toNanos();
            } else {
                hear(signals.getNotifications((int) Math.min(left, PERIOD.toMillis())), connection);
            }
        }
    }

    private void hear(PGNotification[] notifications, Connection connection) throws SQLException {
        boolean isAsking = false;
        for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
            Signal signal = Signal.parse(notification.getParameter()).orElse(null);
            if (signal instanceof Signal.ModelsChanged) {
                isAsking = true;
            } else if (signal != null) {
                listener.accept(signal);
            }
        }
        if (isAsking) {
            round.ask(connection);
        }
    }

    private void pause() {
        try {
            closing.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.debug("The watch ends");
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The position of the last event. */
    static long head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position from log.head");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        worker.interrupt();
        worker.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** What is asked in each round. */
    interface Round {

        void ask(Connection connection) throws SQLException;
    }
}
