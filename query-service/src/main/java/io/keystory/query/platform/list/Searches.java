package io.keystory.query.platform.list;

import io.keystory.events.platform.KeystoryException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what callers search for or leave out, which is refused where it takes too long or is no pattern. */
final class Searches {

    /** What is counted is what is shown. */
    private static final String BEGIN =
            "set transaction isolation level repeatable read; set local statement_timeout = 2000";

    /** How it is best found is another matter for each text and for each organization. */
    private static final String PLANNED_ANEW = BEGIN + "; set local plan_cache_mode = force_custom_plan";

    private static final String CANCELLED = "57014";
    private static final Set<String> NO_PATTERN = Set.of("2201B", "22025", "22019", "22021", "54001");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Searches(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
    }

    /** What a query finds; only what may take long is limited. */
    <R> R run(Limits limits, Supplier<R> query) {
        if (limits == Limits.NONE) {
            return query.get();
        }
        try {
            return transactions.execute(status -> {
                jdbc.execute(limits == Limits.TIME ? BEGIN : PLANNED_ANEW);
                return query.get();
            });
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    /** What holds for a query. */
    enum Limits {
        /** It is read like everything else. */
        NONE,
        /** It ends after a time; indexes answer it in the same way whatever it asks for. */
        TIME,
        /** It ends after a time, and the planner looks at what it asks for. */
        TIME_AND_PLAN
    }

    private static RuntimeException refusal(DataAccessException e) {
        String state = e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
        if (CANCELLED.equals(state)) {
            return new KeystoryException("search.too_broad", 400, "What takes longer than 2 s is refused."
                    + " More letters or a beginning find less; cursor= reads a list on from where it is, without counting.");
        }
        return state != null && NO_PATTERN.contains(state) ? new KeystoryException("request.invalid_input", 400) : e;
    }
}
