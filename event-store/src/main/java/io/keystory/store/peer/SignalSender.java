package io.keystory.store.peer;

import io.keystory.store.peer.Signal.HeadReached;
import io.keystory.store.peer.Signal.ModelsPassed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes what happens here. It sends from its own thread and connection, never in the transaction of an
 * append, because NOTIFY takes a lock on the whole database when it commits; and what comes quickly goes together.
 */
final class SignalSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignalSender.class);
    private static final long GAP_MILLIS = 5;
    private static final long RETRY_MILLIS = 500;

    private final DataSource dataSource;
    private final Set<Signal> waiting = new LinkedHashSet<>();
    private final Map<String, Long> passed = new HashMap<>();
    private long head;
    private final Semaphore news = new Semaphore(0);
    private final Thread worker;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Connection connection;

    SignalSender(DataSource dataSource) {
        this.dataSource = dataSource;
        this.worker = Thread.ofPlatform().name("log-signals-out").daemon().start(this::work);
    }

    /** Sends the signal soon; of several about the same thing only the newest. */
    void send(Signal signal) {
        synchronized (waiting) {
            switch (signal) {
                case HeadReached reached -> head = Math.max(head, reached.position());
                case ModelsPassed more -> more.positions().forEach((model, at) -> passed.merge(model, at, Math::max));
                case Signal other -> waiting.add(other);
            }
        }
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void work() {
        try {
            do {
                news.acquire();
                news.drainPermits();
            } while (!closing.await(trySend(take()) ? GAP_MILLIS : RETRY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("Nobody is signalled any more");
        }
        trySend(take());
        discardConnection();
    }

    private List<Signal> take() {
        synchronized (waiting) {
            List<Signal> taken = new ArrayList<>(waiting);
            if (head > 0) {
                taken.addFirst(new HeadReached(head));
            }
            taken.addAll(ModelsPassed.of(Map.copyOf(passed)));
            head = 0;
            passed.clear();
            waiting.clear();
            return taken;
        }
    }

    private boolean trySend(List<Signal> signals) {
        if (signals.isEmpty()) {
            return true;
        }
        try {
            notify(signals);
            return true;
        } catch (SQLException e) {
            LOG.warn("Other processes could not be signalled: {}", e.getMessage());
            discardConnection();
            signals.forEach(this::send);
            return false;
        }
    }

    private void notify(List<Signal> signals) throws SQLException {
        if (connection == null) {
            connection = dataSource.getConnection();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_notify(?, text) from unnest(?::text[]) as text")) {
            statement.setString(1, Signal.CHANNEL);
            statement.setArray(2, connection.createArrayOf("text", signals.stream().map(Signal::text).toArray()));
            statement.execute();
        }
    }

    private void discardConnection() {
        try (Connection broken = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.debug("The connection was broken already", e);
        }
    }

    /** Sends what is waiting and stops. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        news.release();
        worker.join(TimeUnit.SECONDS.toMillis(5));
    }
}
