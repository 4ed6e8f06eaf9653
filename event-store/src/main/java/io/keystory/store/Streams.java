package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.LogTail;
import io.keystory.store.read.StoredEvents.Extent;
import io.keystory.store.snapshot.Folded;
import io.keystory.store.snapshot.RecentFolds;
import io.keystory.store.snapshot.Shape;
import io.keystory.store.snapshot.Snapshots;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Folds streams as of their last event or an earlier one: exact, no projection needed. A long stream is folded from the
 * nearest snapshot. Folds are not told who caused an event: that is the system.
 */
public final class Streams {

    private static final int PART = 500;

    private final LogReader reader;
    private final LogTail tail;
    private final Snapshots snapshots;
    private final RecentFolds recent;

    Streams(LogReader reader, LogTail tail, Snapshots snapshots, RecentFolds recent) {
        this.reader = reader;
        this.tail = tail;
        this.snapshots = snapshots;
        this.recent = recent;
    }

    /**
     * The view of a stream, empty when there is none. A stream that this request made costs no read, and of one that was
     * folded lately only what is new is read, unless this process has just appended it.
     */
    public <V, E extends DomainEvent> Optional<V> fold(StreamId stream, Fold<V, E> fold) {
        return Optional.ofNullable(WriteTrace.current().flatMap(trace -> trace.whole(stream))
                .map(events -> fold.over(Streams.<E>of(events)))
                .orElseGet(() -> newest(stream, fold)));
    }

    /** The view of a stream that was looked up just now, by another statement. */
    public <V, E extends DomainEvent> V fold(Extent found, Fold<V, E> fold) {
        long begun = recent.begin();
        return newest(found, StreamId.parse(found.stream()), fold, begun).value();
    }

    /** Two views that are asked for together: for one read where both were folded lately. */
    public <V, E extends DomainEvent, W, F extends DomainEvent> Pair<V, W> fold(
            StreamId first, Fold<V, E> firstFold, StreamId second, Fold<W, F> secondFold) {
        Reading reading = reading(first, second);
        return new Pair<>(reading.fold(first, firstFold), reading.fold(second, secondFold));
    }

    /** Views of streams that are asked for together: for one read where all were folded lately. */
    public Reading reading(StreamId... streams) {
        long begun = recent.begin();
        return new Reading(reader.extents(List.of(streams), Long.MAX_VALUE), begun);
    }

    /** How far some streams went at a moment. */
    public final class Reading {

        private final List<Extent> extents;
        private final long begun;

        private Reading(List<Extent> extents, long begun) {
            this.extents = extents;
            this.begun = begun;
        }

        /** The view of one of them, empty when there is none. */
        public <V, E extends DomainEvent> Optional<V> fold(StreamId stream, Fold<V, E> fold) {
            return Optional.ofNullable(newest(extents, stream, fold, begun));
        }
    }

    /** The views of two streams, each empty when there is none. */
    public record Pair<V, W>(Optional<V> first, Optional<W> second) {}

    private <V, E extends DomainEvent> V newest(StreamId stream, Fold<V, E> fold) {
        long begun = recent.begin();
        return newest(reader.extents(List.of(stream), Long.MAX_VALUE), stream, fold, begun);
    }

    private <V, E extends DomainEvent> V newest(List<Extent> extents, StreamId stream, Fold<V, E> fold, long begun) {
        String name = stream.toString();
        return extents.stream().filter(extent -> extent.stream().equals(name)).findFirst()
                .map(extent -> newest(extent, stream, fold, begun).value()).orElse(null);
    }

    private <V, E extends DomainEvent> Folded<V> newest(Extent extent, StreamId stream, Fold<V, E> fold, long begun) {
        Folded<V> known = recent.find(stream, fold);
        if (extent.lastSequence() > known.sequence()) {
            known = new Folding<>(extent, fold, known).newest();
            recent.keep(stream, fold, known, begun);
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static <E extends DomainEvent> List<Recorded<E>> of(List<Recorded<DomainEvent>> events) {
        return (List<Recorded<E>>) (List<?>) events;
    }

    /** The views of very many streams, those without one left out; read in parts, so that memory is bounded. */
    public <V, E extends DomainEvent> Map<StreamId, V> foldAll(Collection<StreamId> streams, Fold<V, E> fold) {
        List<StreamId> all = streams.stream().distinct().toList();
        Map<StreamId, V> views = new HashMap<>();
        for (int from = 0; from < all.size(); from += PART) {
            List<StreamId> part = all.subList(from, Math.min(from + PART, all.size()));
            fold(part, fold, Long.MAX_VALUE).forEach((stream, folded) -> {
                if (folded.value() != null) {
                    views.put(stream, folded.value());
                }
            });
        }
        return views;
    }

    /** What a fold had made of a stream by {@code position}. */
    public <V, E extends DomainEvent> Folded<V> fold(StreamId stream, Fold<V, E> fold, long position) {
        return fold(List.of(stream), fold, position).getOrDefault(stream, Folded.nothing());
    }

    /** What a fold had made of some streams by {@code position}; those that had not begun are left out. */
    public <V, E extends DomainEvent> Map<StreamId, Folded<V>> fold(
            Collection<StreamId> streams, Fold<V, E> fold, long position) {
        Map<StreamId, Folded<V>> folded = new HashMap<>();
        Map<Boolean, List<Extent>> extents = reader.extents(streams, position).stream()
                .collect(Collectors.partitioningBy(stream -> Snapshots.isDue(-1, stream.lastSequence())));
        reader.replay(extents.get(false), position, event -> folded.compute(event.event().stream(),
                (stream, before) -> (before == null ? Folded.<V>nothing() : before).and(event, fold)));
        extents.get(true).forEach(extent -> folded.put(StreamId.parse(extent.stream()),
                new Folding<>(extent, fold, Folded.<V>nothing()).upTo(position)));
        return folded;
    }

    /** The folding of a stream of any length, from what is known of it. */
    private final class Folding<V, E extends DomainEvent> {

        private final Extent extent;
        private final StreamId stream;
        private final Fold<V, E> fold;
        private Folded<V> folded;

        Folding(Extent extent, Fold<V, E> fold, Folded<V> known) {
            this.extent = extent;
            this.stream = StreamId.parse(extent.stream());
            this.fold = fold;
            this.folded = known;
        }

        /** Everything, from memory where that knows what is new: neither positions nor sequences have gaps. */
        Folded<V> newest() {
            long after = Math.max(folded.position(), extent.firstPosition() - 1);
            List<Recorded<DomainEvent>> kept = tail.ofStream(stream, after, extent.lastPosition()).orElse(List.of());
            if (kept.size() != extent.lastSequence() - folded.sequence()
                    || Snapshots.isDue(folded.sequence(), extent.lastSequence())) {
                return upTo(Long.MAX_VALUE);
            }
            kept.forEach(event -> add(event.bySystem()));
            return folded;
        }

        Folded<V> upTo(long position) {
            if (Snapshots.isDue(folded.sequence(), extent.lastSequence())) {
                Shape.of(fold).flatMap(kept -> snapshots.nearest(stream, kept, position))
                        .filter(nearest -> nearest.sequence() > folded.sequence())
                        .ifPresent(nearest -> folded = nearest);
            }
            reader.replay(extent, folded.sequence() + 1, position, this::add);
            return folded;
        }

        private void add(Recorded<DomainEvent> event) {
            folded = folded.and(event, fold);
            if (Snapshots.isDue(event.sequence() - 1, event.sequence())) {
                Shape.of(fold).ifPresent(kept -> snapshots.keep(stream, kept, folded));
            }
        }
    }
}
