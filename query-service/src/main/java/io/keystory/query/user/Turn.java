package io.keystory.query.user;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One process at a time does a work, in a transaction; the others go on without. */
record Turn(String work, JdbcTemplate jdbc, TransactionTemplate transactions) {

    private static final String IS_MINE = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    /** What comes of the task; null where another process is at work just now. */
    <T> @Nullable T take(Supplier<@Nullable T> task) {
        return transactions.execute(status ->
                Boolean.TRUE.equals(jdbc.queryForObject(IS_MINE, Boolean.class, work)) ? task.get() : null);
    }
}
