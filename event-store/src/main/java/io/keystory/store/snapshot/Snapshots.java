package io.keystory.store.snapshot;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.store.format.WholeJson;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what folds have made of long streams: whoever passes every {@value #INTERVAL}th event of one leaves the value
 * there, so that nobody has to fold more events than that again. Nothing depends on it: snapshots are written when there
 * is time, and one that is missing, of other code, or cannot be read only costs the folding.
 */
public final class Snapshots implements AutoCloseable {

    /** How many events lie between two snapshots of a stream; shorter streams have none and never ask for any. */
    public static final int INTERVAL = 200;

    /** The name, in the metadata of a state's snapshot, of the class that decides on it and evolves it. */
    public static final String CODE = "code";

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int WAITING = 256;

    private final SnapshotRows rows;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), Thread.ofVirtual().name("log-snapshots").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    public Snapshots(SnapshotRows rows) {
        this.rows = rows;
        writer.allowCoreThreadTimeOut(true);
    }

    /** Whether a snapshot is due on the way from the event with one sequence, -1 for none, to that with another. */
    public static boolean isDue(long from, long to) {
        return (to + 1) / INTERVAL > (from + 1) / INTERVAL;
    }

    /** Whether a value of a fold can be kept: the fold has a class of its own, and the value is the same when read back. */
    public static <V> boolean isKept(Fold<V, ?> fold, V value) {
        return Shape.of(fold).filter(shape -> isReadBack(value, shape)).isPresent();
    }

    /** The newest snapshot of a fold at or before a position; empty when there is none that can be read. */
    public <V> Optional<Folded<V>> nearest(StreamId stream, Shape<V> shape, long position) {
        return rows.nearest(stream, shape, position).flatMap(row -> read(row, () ->
                new Folded<>(WholeJson.read(rows.open(row), shape.type()), row.sequence(), row.position())));
    }

    /** The newest state of a stream, as a message with the state as its payload; empty as above. */
    public Optional<DomainEventMessage<?>> state(StreamId stream) {
        return rows.state(stream).flatMap(row -> read(row, () -> {
            Class<?> type = named(row.stateType());
            Shape<?> shape = new Shape<>(named(row.fold()), type);
            return !type.isRecord() || !shape.digest().equals(row.shape()) ? null
                    : new GenericDomainEventMessage<>(stream.type(), stream.toString(), row.sequence(),
                            WholeJson.<Object>read(rows.open(row), type), MetaData.with(CODE, row.fold()));
        }));
    }

    /** Null stands for what other code made. What a failure says may be personal. */
    private static <T> Optional<T> read(SnapshotRows.Row row, Work<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("A snapshot of {} by {} is ignored: {}", row.stream(), row.fold(), e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Keeps a value of a fold when there is time. */
    public <V> void keep(StreamId stream, Shape<V> shape, Folded<V> folded) {
        writer.execute(() -> write(stream, () -> shape, folded.value(), folded.sequence(), false));
    }

    /** Keeps a state as the newest of its stream when there is time. */
    public void keepState(DomainEventMessage<?> snapshot) {
        writer.execute(() -> write(StreamId.parse(snapshot.getAggregateIdentifier()), () -> shape(snapshot),
                snapshot.getPayload(), snapshot.getSequenceNumber(), true));
    }

    private static Shape<?> shape(DomainEventMessage<?> snapshot) throws ClassNotFoundException {
        Class<?> type = snapshot.getPayloadType();
        return new Shape<>(snapshot.getMetaData().get(CODE) instanceof String code ? named(code) : type, type);
    }

    private static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name, false, Snapshots.class.getClassLoader());
    }

    private void write(StreamId stream, Work<Shape<?>> made, Object value, long sequence, boolean isState) {
        try {
            Shape<?> shape = made.get();
            if (isReadBack(value, shape)) {
                rows.write(stream, shape, WholeJson.write(value), sequence, isState);
            } else {
                LOG.warn("{} makes what is not the same when it is read back: it is not kept", shape.fold());
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("A snapshot of {} could not be kept: {}", stream, e.getClass().getName());
        }
    }

    private static boolean isReadBack(Object value, Shape<?> shape) {
        return Objects.equals(value, WholeJson.read(WholeJson.write(value), shape.type()));
    }

    /** Finishes the one that is being written; those that wait are dropped. */
    @Override
    public void close() throws InterruptedException {
        writer.getQueue().clear();
        writer.shutdown();
        writer.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** What may find that there is no such class any more. */
    private interface Work<T> {

        T get() throws ReflectiveOperationException;
    }
}
