package io.keystory.store;

import io.keystory.events.platform.EventTypes;
import io.keystory.store.append.Appender;
import io.keystory.store.append.EventEncoder;
import io.keystory.store.append.GroupTransaction;
import io.keystory.store.append.GroupWriter;
import io.keystory.store.archive.Archive;
import io.keystory.store.archive.Partitions;
import io.keystory.store.axon.Interest;
import io.keystory.store.axon.InterestingEvents;
import io.keystory.store.axon.LogEventStore;
import io.keystory.store.axon.LogStorageEngine;
import io.keystory.store.database.Schema;
import io.keystory.store.format.EventCodec;
import io.keystory.store.format.EventDecoder;
import io.keystory.store.peer.Peers;
import io.keystory.store.peer.Replication;
import io.keystory.store.progress.Progress;
import io.keystory.store.read.BulkReader;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.LogTail;
import io.keystory.store.snapshot.RecentFolds;
import io.keystory.store.snapshot.SnapshotRows;
import io.keystory.store.snapshot.Snapshots;
import io.keystory.store.transfer.ImportedLog;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.SubjectKeys;
import io.keystory.store.vault.VaultSeal;
import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log and the vault on one PostgreSQL, opened: everything a service needs of them. */
public final class EventLog implements AutoCloseable {

    private final Appender appender;
    private final LogReader reader;
    private final BulkReader bulkReader;
    private final LogTail tail;
    private final Snapshots snapshots;
    private final EventStore eventStore;
    private final Journal journal;
    private final Streams streams;
    private final Vault vault;
    private final Claims claims;
    private final FurtherClaims furtherClaims;
    private final SubjectKeys keys;
    private final Peers peers;
    private final Archive archive;
    private final EventFeed feed;

    private EventLog(DataSource dataSource, KeyEncryptionKey kek, EventTypes types, Replication replication,
            Partitions partitions) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        keys = new SubjectKeys(jdbc, kek);
        EventCodec codec = new EventCodec(types);
        EventEncoder encoder = new EventEncoder(codec, keys, kek);
        EventDecoder decoder = new EventDecoder(codec, keys);
        reader = new LogReader(jdbc, decoder);
        bulkReader = new BulkReader(dataSource, decoder);
        tail = new LogTail(reader.head());
        peers = new Peers(replication, dataSource, tail, keys);
        partitions.makeRoom(reader.head() + 1);
        appender = new Appender(new GroupWriter(dataSource, new GroupTransaction(kek, partitions),
                new CommitListener(keys, tail, peers)::committed));
        snapshots = new Snapshots(new SnapshotRows(jdbc, keys));
        eventStore = LogEventStore.over(new LogStorageEngine(encoder, appender, reader, snapshots), reader, tail);
        journal = new Journal(encoder, appender);
        RecentFolds recent = new RecentFolds();
        keys.onDestruction(tail::forget);
        keys.onDestruction(_ -> recent.clear());
        streams = new Streams(reader, tail, snapshots, recent);
        vault = new Vault(jdbc, kek);
        claims = new Claims(jdbc, vault);
        furtherClaims = new FurtherClaims(dataSource, kek);
        archive = new Archive(dataSource);
        feed = new EventFeed(jdbc, reader, tail, decoder);
    }

    /** Brings the schemas {@code log} and {@code vault} up to date and opens them for a process that is alone. */
    public static EventLog open(DataSource dataSource, KeyEncryptionKey kek, EventTypes types) {
        return open(dataSource, kek, types, Replication.NONE);
    }

    /** The same for a process that may have others beside it. */
    public static EventLog open(
            DataSource dataSource, KeyEncryptionKey kek, EventTypes types, Replication replication) {
        return open(dataSource, kek, types, replication, new Partitions(dataSource, Partitions.SIZE));
    }

    /** The same with partitions of another size. */
    public static EventLog open(DataSource dataSource, KeyEncryptionKey kek, EventTypes types, Replication replication,
            Partitions partitions) {
        Schema.LOG.migrate(dataSource);
        ImportedLog.requireFinished(dataSource);
        VaultSeal.require(dataSource, kek);
        return new EventLog(dataSource, kek, types, replication, partitions);
    }

    public EventStore eventStore() {
        return eventStore;
    }

    /**
     * The log for a streaming processor with this interest.
     *
     * @param rest how long it does without new events that may wait once it has taken some in; zero for one that follows at
     *     once
     * @param ignored hears up to where nothing new is of interest, without being sent a message
     */
    public InterestingEvents messages(Interest interest, Duration rest, LongConsumer ignored) {
        return new InterestingEvents(eventStore, reader, tail, interest, rest, ignored);
    }

    public LogReader reader() {
        return reader;
    }

    public BulkReader bulkReader() {
        return bulkReader;
    }

    public LogTail tail() {
        return tail;
    }

    public EventFeed feed() {
        return feed;
    }

    public Journal journal() {
        return journal;
    }

    public Streams streams() {
        return streams;
    }

    public Vault vault() {
        return vault;
    }

    public Claims claims() {
        return claims;
    }

    public FurtherClaims furtherClaims() {
        return furtherClaims;
    }

    public SubjectKeys keys() {
        return keys;
    }

    public Archive archive() {
        return archive;
    }

    public Progress progress() {
        return peers.progress();
    }

    /** How many appends wait for the one under way: the pressure on the log. */
    public int waiting() {
        return appender.waiting();
    }

    /** Whether new units are accepted. */
    public boolean isOpen() {
        return appender.isOpen();
    }

    /** Appends what is under way and stops. */
    @Override
    public void close() throws InterruptedException {
        appender.close();
        snapshots.close();
        peers.close();
    }
}
