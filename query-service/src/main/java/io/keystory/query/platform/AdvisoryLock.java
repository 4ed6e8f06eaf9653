package io.keystory.query.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An advisory lock of PostgreSQL, by which one process at a time does a work in a transaction and the others go on without.
 *
 * @param name what all processes call it, those of other releases too
 */
public record AdvisoryLock(String name, JdbcTemplate jdbc, TransactionTemplate transactions) {

    private static final String TRY = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    /** What comes of the task; null where another process holds the lock just now. */
    public <T> @Nullable T ifFree(Supplier<@Nullable T> task) {
        return transactions.execute(status ->
                Boolean.TRUE.equals(jdbc.queryForObject(TRY, Boolean.class, name)) ? task.get() : null);
    }
}
