package io.keystory.query.platform.list;

import io.keystory.events.platform.KeystoryException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what callers search for, which is refused where it takes too long or is no pattern. */
final class Searches {

    /** What is counted is what is shown. */
    private static final String BEGIN =
            "set transaction isolation level repeatable read; set local statement_timeout = 2000";
    private static final String CANCELLED = "57014";
    private static final Set<String> NO_PATTERN = Set.of("2201B", "22025", "22019", "22021", "54001");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Searches(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
    }

    /** What a query finds by a condition; what is no search is not limited. */
    <R> R run(Condition where, Supplier<R> query) {
        if (!where.isSearch()) {
            return query.get();
        }
        try {
            return transactions.execute(status -> {
                jdbc.execute(BEGIN);
                return query.get();
            });
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(DataAccessException e) {
        String state = e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
        if (CANCELLED.equals(state)) {
            return new KeystoryException("search.too_broad", 400);
        }
        return state != null && NO_PATTERN.contains(state) ? new KeystoryException("request.invalid_input", 400) : e;
    }
}
