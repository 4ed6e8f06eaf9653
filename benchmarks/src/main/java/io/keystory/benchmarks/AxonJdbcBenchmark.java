package io.keystory.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.keystory.events.EventCatalogue;
import io.keystory.platform.Ids;
import io.keystory.store.EventCodec;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What {@link AppendBenchmark} stores, stored by Axon's own JDBC engine instead: a transaction for each user with its
 * event (encrypted alike), two unique values and a key. Commands and aggregates are left out, to this side's advantage.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AxonJdbcBenchmark {

    private final EventCodec codec = new EventCodec(EventCatalogue.types());
    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
    private EmbeddedPostgres server;
    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private JdbcEventStorageEngine engine;

    @Setup
    public void open() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .start();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(16);
        pool = new HikariDataSource(config);
        TransactionAwareDataSourceProxy connections = new TransactionAwareDataSourceProxy(pool);
        jdbc = new JdbcTemplate(connections);
        jdbc.execute("create table claim (kind text, value text, stream text, primary key (kind, value))");
        jdbc.execute("create table subject_key (subject text primary key, sealed bytea)");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        Serializer serializer = Jackson3Serializer.builder().build();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(new EventSchema())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Benchmark
    @Threads(1)
    public void byOneCaller() {
        store(Ids.nextUser());
    }

    @Benchmark
    @Threads(16)
    public void bySixteenCallers() {
        store(Ids.nextUser());
    }

    private void store(String user) {
        String event = codec.encode(Samples.created(), user, key);
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("insert into claim (kind, value, stream) values (?, ?, ?)", List.of(
                    new Object[] {"username", user, user}, new Object[] {"email", user, user}));
            jdbc.update("insert into subject_key (subject, sealed) values (?, ?)", user, key.getEncoded());
            engine.appendEvents(new GenericDomainEventMessage<>("user", user, 0, new Stored(event)));
        });
    }

    @TearDown
    public void close() throws IOException {
        pool.close();
        server.close();
    }

    record Stored(String event) {}
}
