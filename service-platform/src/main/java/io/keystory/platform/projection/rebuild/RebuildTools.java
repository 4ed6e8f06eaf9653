package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What builds work with.
 *
 * @param tokens the table that keeps the places of the service's processors
 * @param owner the name of this process
 */
public record RebuildTools(EventLog log, JdbcTemplate jdbc, TransactionTemplate transactions, DeadLetters letters,
        Rebuilds rebuilds, Generations generations, BuildSlots slots, String tokens, String owner) {

    private static final int TRIES = 20;
    private static final String PLACE =
            "select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint from %s where processor_name = ?";

    /** Does something once more when others were in the way, a bounded number of times. */
    <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Transactions that see all tables as of one moment. */
    TransactionTemplate snapshots() {
        TransactionTemplate snapshots = new TransactionTemplate(transactions.getTransactionManager());
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshots;
    }

    /** Gives a build up, and drops all it has made. */
    void giveUp(Rebuild rebuild, List<String> tables) {
        transactions.executeWithoutResult(status -> {
            new ShadowTables(jdbc, tables, rebuild.tables()).drop();
            letters.clear(rebuild.processor());
            rebuilds.release(rebuild, owner, State.ABANDONED, null);
        });
    }

    /** How far the live build of a model has come, by what is stored together with it. */
    long livePosition(String model) {
        String processor = Generations.processor(model, generations.live().get(model).number());
        return jdbc.queryForList(PLACE.formatted(tokens), Long.class, processor).stream()
                .filter(position -> position != null).findFirst().orElse(0L);
    }
}
