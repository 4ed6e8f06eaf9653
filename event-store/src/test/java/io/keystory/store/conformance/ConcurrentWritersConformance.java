package io.keystory.store.conformance;

import static io.keystory.store.conformance.Appends.event;
import static io.keystory.store.conformance.Appends.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** Many writers in two processes, and readers that run beside them. */
public abstract class ConcurrentWritersConformance {

    private static final int WRITERS = 32;
    private static final int EACH = 30;

    /** The store; the same for all tests of a class. */
    protected abstract EventStoreUnderTest underTest();

    @Test
    void readers_that_run_beside_thirty_two_writers_see_every_event_once_and_in_order() throws Exception {
        TrackingToken start = underTest().store().createHeadToken();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<TrackedEventMessage<?>>> here = threads.submit(() -> follow(underTest().store(), start));
            Future<List<TrackedEventMessage<?>>> there = threads.submit(() -> follow(underTest().elsewhere(), start));
            for (int w = 0; w < WRITERS; w++) {
                EventStore store = w % 2 == 0 ? underTest().store() : underTest().elsewhere();
                threads.submit(() -> write(store, UUID.randomUUID().toString()));
            }
            List<TrackedEventMessage<?>> seen = here.get(120, TimeUnit.SECONDS);
            List<TrackedEventMessage<?>> elsewhere = there.get(120, TimeUnit.SECONDS);
            assertThat(ids(seen)).hasSize(WRITERS * EACH).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(ids(elsewhere));
            assertThat(inOrder(seen) && inOrder(elsewhere)).isTrue();
            assertThat(!underTest().hasOneOrder() || ids(seen).equals(ids(elsewhere))).isTrue();
            if (underTest().hasGapFreePositions()) {
                long first = start.position().orElse(0);
                assertThat(seen).extracting(message -> message.trackingToken().position().orElseThrow())
                        .isEqualTo(LongStream.rangeClosed(first + 1, first + WRITERS * EACH).boxed().toList());
            }
        }
    }

    @Test
    void of_those_who_append_the_same_sequence_in_two_processes_exactly_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            String stream = UUID.randomUUID().toString();
            List<Future<Boolean>> attempts = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int w = 0; w < WRITERS; w++) {
                    EventStore store = w % 2 == 0 ? underTest().store() : underTest().elsewhere();
                    attempts.add(threads.submit(() -> wins(store, stream)));
                }
            }
            assertThat(attempts).filteredOn(Future::resultNow).hasSize(1);
            assertThat(Appends.sequences(underTest().store(), stream, 0)).containsExactly(0L);
        }
    }

    private static boolean wins(EventStore store, String stream) {
        try {
            publish(store, List.of(event(stream, 0, "mine")));
            return true;
        } catch (RuntimeException e) {
            if (Appends.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    private static void write(EventStore store, String stream) {
        for (int i = 0; i < EACH; i++) {
            publish(store, List.of(event(stream, i, "text")));
        }
    }

    private static List<TrackedEventMessage<?>> follow(EventStore store, TrackingToken start) throws Exception {
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(start)) {
            while (seen.size() < WRITERS * EACH && stream.hasNextAvailable(60, TimeUnit.SECONDS)) {
                seen.add(stream.nextAvailable());
            }
        }
        return seen;
    }

    private static List<String> ids(List<TrackedEventMessage<?>> events) {
        return events.stream().map(EventMessage::getIdentifier).toList();
    }

    /** Whether the events of each stream come in the order of their sequences. */
    private static boolean inOrder(List<TrackedEventMessage<?>> events) {
        Map<String, Long> next = new HashMap<>();
        return events.stream().map(message -> (DomainEventMessage<?>) message).allMatch(event ->
                next.merge(event.getAggregateIdentifier(), 1L, Long::sum) == event.getSequenceNumber() + 1);
    }
}
