package io.keystory.store.conformance;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.axon.ProcessorTokens;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Axon's own engine on PostgreSQL, for the conformance kit: positions have gaps, which its tokens carry, so that each
 * reader has an order of its own. It keeps NUL, and reads a snapshot's payload too late to do without it.
 */
record AxonJdbcUnderTest(EmbeddedEventStore store, EmbeddedEventStore elsewhere, TokenStore tokens)
        implements EventStoreUnderTest {

    private static final String DUPLICATE = "23505";

    static AxonJdbcUnderTest on(EmbeddedLog db) {
        engine(db.dataSource()).createSchema(PostgresEventTableFactory.INSTANCE);
        db.jdbc().sql("""
                create table axon_token (processor_name text, segment int, token bytea,
                  token_type text, timestamp text, owner text, primary key (processor_name, segment))""").update();
        return new AxonJdbcUnderTest(embedded(db.dataSource()), embedded(db.pool()),
                ProcessorTokens.in(db.dataSource(), "axon_token", "node"));
    }

    private static EmbeddedEventStore embedded(DataSource connections) {
        return EmbeddedEventStore.builder().storageEngine(engine(connections))
                .fetchDelay(20).timeUnit(TimeUnit.MILLISECONDS).build();
    }

    private static JdbcEventStorageEngine engine(DataSource connections) {
        Serializer serializer = Jackson3Serializer.builder().build();
        PlatformTransactionManager transactions = new DataSourceTransactionManager(connections);
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(connections)::getConnection)
                .transactionManager((TransactionManager) () -> begun(transactions))
                .persistenceExceptionResolver(
                        failure -> failure instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private static Transaction begun(PlatformTransactionManager transactions) {
        TransactionStatus status = transactions.getTransaction(null);
        return new Transaction() {

            @Override
            public void commit() {
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                transactions.rollback(status);
            }
        };
    }

    @Override
    public boolean hasGapFreePositions() {
        return false;
    }

    @Override
    public boolean hasOneOrder() {
        return false;
    }

    @Override
    public void close() {
        store.shutDown();
        elsewhere.shutDown();
    }
}
