package io.keystory.store.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells failures of the database itself, which pass, from those of what it was asked.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class DatabaseOutage {

    /** Connections fail, resources such as the disk are used up, an operator or the system itself intervenes. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** Who connects is not let in, or names a database that does not exist. */
    private static final Set<String> REFUSALS = Set.of("28", "3D");
    private static final String SHUTDOWN = "57P";
    private static final String READ_ONLY = "25006";

    /** The server ends a session whose transaction takes too long. */
    private static final Set<String> ENDED = Set.of("25P03", "25P04");

    /** A transaction was given up for another, such as one of two that waited for each other. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");

    private DatabaseOutage() {}

    /** Whether the database could not be reached, or not do its work: the same may succeed later, unchanged. */
    public static boolean isBehind(Throwable failure) {
        return isAnywhere(failure, sql -> isPassing(sql) || CLASSES.contains(classOf(sql))
                || READ_ONLY.equals(sql.getSQLState()));
    }

    /** Whether a connection broke or a transaction was given up for another: the same may succeed at once. */
    public static boolean isPassing(Throwable failure) {
        return isAnywhere(failure, DatabaseOutage::isPassing);
    }

    private static boolean isPassing(SQLException failure) {
        return isConnectionLost(failure) || GIVEN_UP.contains(stateOf(failure));
    }

    /** Whether the database turned away who came, or there is none of that name. */
    public static boolean isRefused(Throwable failure) {
        return isAnywhere(failure, sql -> REFUSALS.contains(classOf(sql)));
    }

    /** What the database or its driver says of the failure, without any value that a statement brought. */
    public static String describe(Throwable failure) {
        return sqlFailures(failure).reduce((outer, inner) -> inner).map(SQLException::getMessage)
                .orElseGet(failure::toString);
    }

    /** Whether a connection broke, or none was to be had. */
    public static boolean isConnectionLost(Throwable failure) {
        return isAnywhere(failure, DatabaseOutage::isConnectionLost);
    }

    private static boolean isConnectionLost(SQLException failure) {
        return failure instanceof SQLTransientConnectionException || classOf(failure).equals("08")
                || stateOf(failure).startsWith(SHUTDOWN) || ENDED.contains(stateOf(failure)) || isOfThePool(failure);
    }

    /** The pool tells without a state that a connection which broke is closed by now, or that it is closed itself. */
    private static boolean isOfThePool(SQLException failure) {
        return failure.getClass() == SQLException.class && failure.getSQLState() == null;
    }

    private static boolean isAnywhere(Throwable failure, Predicate<SQLException> wanted) {
        return sqlFailures(failure).anyMatch(wanted);
    }

    private static Stream<SQLException> sqlFailures(Throwable failure) {
        return chain(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    /** What a failure comes of, last what broke the connection over which a rollback failed as well. */
    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.concat(causes(failure), causes(failure)
                .filter(TransactionSystemException.class::isInstance).map(TransactionSystemException.class::cast)
                .flatMap(rollback -> chain(rollback.getApplicationException())));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause);
    }

    private static String classOf(SQLException failure) {
        String state = stateOf(failure);
        return state.substring(0, Math.min(2, state.length()));
    }

    private static String stateOf(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }
}
