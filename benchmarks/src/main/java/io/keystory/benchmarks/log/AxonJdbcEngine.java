package io.keystory.benchmarks.log;

import io.keystory.benchmarks.Samples;
import io.keystory.events.EventCatalogue;
import io.keystory.platform.Ids;
import io.keystory.store.format.EventCodec;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Axon's own JDBC engine with gap-aware tokens: one transaction for each command, with its event (encrypted alike), its
 * unique values and its key. Commands, aggregates and folding are left out, to this side's advantage.
 */
final class AxonJdbcEngine implements Engine {

    private static final String ONE = "the-one";

    private final EventCodec codec = new EventCodec(EventCatalogue.types());
    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
    private final DiskBoundPostgres postgres;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JdbcEventStorageEngine engine;
    private final AtomicLong known = new AtomicLong();

    AxonJdbcEngine() throws IOException {
        postgres = DiskBoundPostgres.start();
        TransactionAwareDataSourceProxy connections = new TransactionAwareDataSourceProxy(postgres.pool());
        jdbc = new JdbcTemplate(connections);
        jdbc.execute("create table claim (kind text, value text, stream text, primary key (kind, value))");
        jdbc.execute("create table subject_key (subject text primary key, sealed bytea)");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(postgres.pool()));
        Serializer serializer = Jackson3Serializer.builder().build();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(AxonJdbcEngine::isDuplicate)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(new EventSchema())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        engine.appendEvents(event(ONE, 0));
    }

    @Override
    public String name() {
        return "Axon JDBC";
    }

    @Override
    public DiskBoundPostgres postgres() {
        return postgres;
    }

    @Override
    public void createUser() {
        String user = Ids.nextUser();
        GenericDomainEventMessage<Stored> event = event(user, 0);
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("insert into claim (kind, value, stream) values (?, ?, ?)", List.of(
                    new Object[] {"username", user, user}, new Object[] {"email", user, user}));
            jdbc.update("insert into subject_key (subject, sealed) values (?, ?)", user, key.getEncoded());
            engine.appendEvents(event);
        });
    }

    /** As a cached aggregate would: reads what is newer than what it knows, appends, and begins anew when it lost. */
    @Override
    public void changeTheOne() {
        while (true) {
            long last = engine.readEvents(ONE, known.get() + 1).asStream()
                    .mapToLong(event -> event.getSequenceNumber()).max().orElse(known.get());
            try {
                transaction.executeWithoutResult(status -> engine.appendEvents(event(ONE, last + 1)));
                known.accumulateAndGet(last + 1, Math::max);
                return;
            } catch (ConcurrencyException e) {
                known.accumulateAndGet(last, Math::max);
            }
        }
    }

    @Override
    public long readAll() {
        return engine.readEvents(null, false).peek(message -> {
            Stored stored = (Stored) message.getPayload();
            codec.decode("user.created", 1, stored.event(), stored.id(), key);
        }).count();
    }

    private GenericDomainEventMessage<Stored> event(String user, long sequence) {
        return new GenericDomainEventMessage<>("user", user, sequence,
                new Stored(user, codec.encode(Samples.created(), user, key)));
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof SQLException sql && "23505".equals(sql.getSQLState());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    record Stored(String id, String event) {}
}
