package io.keystory.platform.projection.intake;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Spring's transactions for processors. In that of a batch nothing is done before the batch. */
public final class ProjectionTransactions implements TransactionManager {

    private final PlatformTransactionManager transactions;

    public ProjectionTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Undoes everything that the running transaction did, and goes on with nothing done. */
    public static void undo(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            connection.rollback();
            return null;
        });
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
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
}
