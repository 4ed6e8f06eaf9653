package io.keystory.store.append;

import io.keystory.events.platform.KeystoryException;
import io.keystory.store.append.GroupTransaction.Outcome;
import io.keystory.store.database.DatabaseOutage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes groups of units over a connection of its own and answers every unit. A lost connection is replaced once, and
 * what was given up for another transaction is tried once more; a group that cannot be stored is stored unit by unit,
 * so that a bad one fails alone, unless it is the database that cannot store anything, as on a full disk; a commit
 * without an answer is looked up in the log, so that nothing is stored twice or reported wrongly, and where that fails
 * too the caller is told that nobody knows.
 */
public final class GroupWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    private final DataSource dataSource;
    private final GroupTransaction transaction;
    private final Consumer<Outcome> afterCommit;
    private Connection connection;

    public GroupWriter(DataSource dataSource, GroupTransaction transaction, Consumer<Outcome> afterCommit) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.afterCommit = afterCommit;
    }

    /** Stores what can be stored of the group; returns when every unit has its answer. */
    void write(List<AppendUnit> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            finish(storeTryingTwice(group));
        } catch (SQLException | RuntimeException e) {
            discardConnection();
            if (group.size() > 1 && isOfOneUnit(e)) {
                LOG.warn("{} units are appended one by one: {}", group.size(), e.getMessage());
                List.copyOf(group).forEach(unit -> write(List.of(unit)));
            } else {
                RuntimeException refusal = refusal(e);
                group.forEach(unit -> unit.done.completeExceptionally(refusal));
            }
        }
    }

    private void finish(Outcome outcome) {
        try {
            afterCommit.accept(outcome);
        } catch (RuntimeException e) {
            LOG.error("Somebody who was told of new events failed", e);
        }
        outcome.answer();
    }

    private Outcome storeTryingTwice(List<AppendUnit> group) throws SQLException {
        try {
            return store(group);
        } catch (SQLException e) {
            boolean isWorthRepeating = connection != null && DatabaseOutage.isPassing(e);
            if (!isWorthRepeating) {
                throw e;
            }
            discardConnection();
            return store(group);
        }
    }

    private Outcome store(List<AppendUnit> group) throws SQLException {
        Outcome outcome = transaction.decide(connection(), group);
        try {
            transaction.commit(connection, outcome);
        } catch (SQLException e) {
            discardConnection();
            if (!outcome.hasEvents() || !isStored(outcome)) {
                throw e;
            }
        }
        return outcome;
    }

    private boolean isStored(Outcome outcome) {
        try {
            boolean isStored = transaction.isStored(connection(), outcome);
            connection.rollback();
            return isStored;
        } catch (SQLException e) {
            LOG.error("Nobody knows whether {} events are stored", outcome.events().size(), e);
            throw outcomeUnknown();
        }
    }

    /** All statements of an append look rows up by key: planning them anew each time would take longer than they do. */
    private Connection connection() throws SQLException {
        if (connection == null) {
            Connection fresh = dataSource.getConnection();
            execute(fresh, "set plan_cache_mode = force_generic_plan");
            fresh.setAutoCommit(false);
            connection = fresh;
        }
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void discardConnection() {
        try (Connection broken = connection) {
            if (broken != null) {
                broken.rollback();
                broken.setAutoCommit(true);
                execute(broken, "reset plan_cache_mode");
            }
        } catch (SQLException e) {
            LOG.debug("The connection was broken already", e);
        } finally {
            connection = null;
        }
    }

    private static boolean isOfOneUnit(Exception e) {
        return !(e instanceof KeystoryException) && !DatabaseOutage.isBehind(e);
    }

    private static RuntimeException refusal(Exception e) {
        if (e instanceof KeystoryException refusal) {
            return refusal;
        }
        if (e instanceof SQLException sql && UNSTORABLE_TEXT.contains(String.valueOf(sql.getSQLState()))) {
            return KeystoryException.invalidInput("Text cannot contain NUL characters.");
        }
        if (DatabaseOutage.isBehind(e)) {
            LOG.error("The log cannot be written: {}", DatabaseOutage.describe(e));
            return unavailable();
        }
        LOG.error("A unit cannot be appended", e);
        return new IllegalStateException("The unit cannot be appended", e);
    }

    static KeystoryException unavailable() {
        return new KeystoryException("request.log_unavailable", 503);
    }

    static KeystoryException outcomeUnknown() {
        return new KeystoryException("request.outcome_unknown", 502);
    }

    @Override
    public void close() {
        discardConnection();
    }
}
