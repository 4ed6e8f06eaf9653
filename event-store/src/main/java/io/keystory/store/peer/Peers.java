package io.keystory.store.peer;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.peer.Signal.HeadReached;
import io.keystory.store.peer.Signal.KeyDestroyed;
import io.keystory.store.peer.Signal.ModelsChanged;
import io.keystory.store.peer.Signal.ModelsPassed;
import io.keystory.store.progress.Announcer;
import io.keystory.store.progress.Progress;
import io.keystory.store.progress.ProgressRows;
import io.keystory.store.read.LogTail;
import io.keystory.store.vault.SubjectKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The other processes on the log: what they are told, and what is heard of them. */
public final class Peers implements AutoCloseable {

    private final LogTail tail;
    private final SubjectKeys keys;
    private final Optional<SignalSender> sender;
    private final Progress progress;
    private final LogWatch watch;

    public Peers(Replication replication, DataSource dataSource, LogTail tail, SubjectKeys keys) {
        this.tail = tail;
        this.keys = keys;
        sender = replication.signals().map(SignalSender::new);
        progress = new Progress(sender
                .<Announcer>map(signals -> new ProgressAnnouncer(dataSource, signals))
                .orElse(Announcer.NOBODY));
        watch = replication.signals()
                .map(signals -> new LogWatch(signals, replication.period(), this::askAll, this::hear))
                .orElseGet(() -> new LogWatch(dataSource, this::askHead));
    }

    /** How far the read models have come, here and elsewhere. */
    public Progress progress() {
        return progress;
    }

    /** Tells that the log goes on. */
    public void appended(long position) {
        sender.ifPresent(signals -> signals.send(new HeadReached(position)));
    }

    /** Forgets a person's key here, and tells the others to. */
    public void keyDestroyed(SubjectId subject) {
        keys.drop(subject);
        sender.ifPresent(signals -> signals.send(new KeyDestroyed(subject)));
    }

    private void hear(Signal signal) {
        switch (signal) {
            case HeadReached head -> tail.reached(head.position());
            case ModelsPassed passed -> passed.positions().forEach(progress::heard);
            case KeyDestroyed key -> keys.drop(key.subject());
            case ModelsChanged _ -> { }
        }
    }

    private void askHead(Connection connection) throws SQLException {
        tail.reached(LogWatch.head(connection));
    }

    private void askAll(Connection connection) throws SQLException {
        askHead(connection);
        ProgressRows.refresh(connection, progress.own());
        progress.heard(ProgressRows.read(connection));
    }

    @Override
    public void close() throws InterruptedException {
        watch.close();
        if (sender.isPresent()) {
            sender.get().close();
        }
    }

    /** Writes what others need to know before they can wait for a model, and signals the rest. */
    private record ProgressAnnouncer(DataSource dataSource, SignalSender signals) implements Announcer {

        @Override
        public void declared(String model, Set<String> types, long position) {
            try (Connection connection = dataSource.getConnection()) {
                ProgressRows.declare(connection, model, types, position);
            } catch (SQLException e) {
                throw new IllegalStateException("The read model " + model + " cannot be declared", e);
            }
            signals.send(new ModelsChanged());
        }

        @Override
        public void passed(String model, long position) {
            signals.send(new ModelsPassed(Map.of(model, position)));
        }
    }
}
