package io.keystory.platform.projection.intake;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Spring's transactions for projections; they do not wait for the disk, since all they store can be replayed. */
public final class ProjectionTransactions implements TransactionManager {

    /** The savepoint that every such transaction begins with. */
    public static final String START = "start";

    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;

    public ProjectionTransactions(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            jdbc.execute("set local synchronous_commit = off; savepoint " + START);
        } catch (RuntimeException e) {
            end(status, e);
            throw e;
        }
        return new Transaction() {
            @Override
            public void commit() {
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    transactions.rollback(status);
                }
            }
        };
    }

    /** What is begun belongs to the thread, and would be gone on with by whoever begins there next. */
    private void end(TransactionStatus status, RuntimeException failure) {
        try {
            transactions.rollback(status);
        } catch (TransactionException e) {
            failure.addSuppressed(e);
        }
    }
}
