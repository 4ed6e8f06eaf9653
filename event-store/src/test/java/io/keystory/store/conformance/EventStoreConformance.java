package io.keystory.store.conformance;

import static io.keystory.store.conformance.Appends.event;
import static io.keystory.store.conformance.Appends.events;
import static io.keystory.store.conformance.Appends.follow;
import static io.keystory.store.conformance.Appends.publish;
import static io.keystory.store.conformance.Appends.read;
import static io.keystory.store.conformance.Appends.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** Streams, conflicts, batches, tokens: what one caller at a time sees. */
public abstract class EventStoreConformance {

    /** So many events that every store takes a snapshot in their place. */
    private static final int LONG = 300;

    private final String stream = UUID.randomUUID().toString();

    /** The store; the same for all tests of a class. */
    protected abstract EventStoreUnderTest underTest();

    private EventStore store() {
        return underTest().store();
    }

    @Test
    void a_stream_is_read_as_it_was_appended_from_any_sequence_on() {
        publish(store(), List.of(event(stream, 0, "a"), event(stream, 1, "b"), event(stream, 2, "c")));

        assertThat(read(store(), stream, 0)).extracting(message -> ((SampleEvent) message.getPayload()).text())
                .containsExactly("a", "b", "c");
        assertThat(sequences(store(), stream, 2)).containsExactly(2L);
        assertThat(sequences(underTest().elsewhere(), stream, 0)).containsExactly(0L, 1L, 2L);
        assertThat(store().lastSequenceNumberFor("sample:" + stream)).contains(2L);
    }

    @Test
    void a_stream_that_does_not_exist_is_empty() {
        assertThat(sequences(store(), stream, 0)).isEmpty();
        assertThat(store().lastSequenceNumberFor("sample:" + stream)).isEmpty();
    }

    @Test
    void a_sequence_is_given_once_whoever_appends_and_the_loser_leaves_nothing() {
        publish(store(), events(stream, 0, 2));
        String other = UUID.randomUUID().toString();

        assertThatThrownBy(() -> publish(store(), List.of(event(other, 0, "lost"), event(stream, 1, "again"))))
                .matches(Appends::isConflict);
        assertThatThrownBy(() -> publish(underTest().elsewhere(), events(stream, 0, 1)))
                .matches(Appends::isConflict);
        assertThat(sequences(store(), stream, 0)).containsExactly(0L, 1L);
        assertThat(sequences(store(), other, 0)).isEmpty();
    }

    @Test
    void an_empty_batch_changes_nothing() {
        TrackingToken head = store().createHeadToken();
        publish(store(), List.of());
        assertThat(store().createHeadToken()).isEqualTo(head);
    }

    @Test
    void a_unit_of_work_that_fails_stores_nothing() {
        TrackingToken head = store().createHeadToken();
        assertThatThrownBy(() -> Appends.unit(() -> {
            store().publish(events(stream, 0, 3));
            throw new IllegalStateException("the decision failed");
        })).hasMessage("the decision failed");
        DefaultUnitOfWork<?> cancelled = DefaultUnitOfWork.startAndGet(null);
        store().publish(events(stream, 0, 3));
        cancelled.rollback();

        assertThat(sequences(store(), stream, 0)).isEmpty();
        assertThat(store().createHeadToken()).isEqualTo(head);
    }

    @Test
    void a_caller_that_is_interrupted_leaves_the_store_working() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> interrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                publish(store(), events(stream, 0, 1));
            });
            await().until(interrupted::isDone);
        }
        String other = UUID.randomUUID().toString();
        publish(store(), events(other, 0, 1));
        assertThat(sequences(store(), other, 0)).containsExactly(0L);
        assertThat(sequences(store(), stream, 0)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_huge_event_is_kept_whole() {
        String text = "0123456789abcdef".repeat(1 << 17);
        publish(store(), List.of(event(stream, 0, text)));
        assertThat(read(underTest().elsewhere(), stream, 0).<Object>map(EventMessage::getPayload))
                .containsExactly(new SampleEvent(stream, text));
    }

    @Test
    void nul_is_refused_or_kept_but_never_stored_as_something_else() {
        if (underTest().refusesNul()) {
            assertThatThrownBy(() -> publish(store(), List.of(event(stream, 0, "a\0b"))));
            assertThat(sequences(store(), stream, 0)).isEmpty();
        } else {
            publish(store(), List.of(event(stream, 0, "a\0b")));
            assertThat(read(store(), stream, 0).<Object>map(EventMessage::getPayload))
                    .containsExactly(new SampleEvent(stream, "a\0b"));
        }
    }

    @Test
    void all_events_are_read_in_one_order_and_tokens_cover_what_was_read() throws Exception {
        TrackingToken before = store().createHeadToken();
        publish(store(), events(stream, 0, 5));
        publish(underTest().elsewhere(), events(stream, 5, 5));

        List<TrackedEventMessage<?>> all = follow(store(), before, 10);
        assertThat(all).extracting(message -> ((DomainEventMessage<?>) message).getSequenceNumber())
                .isEqualTo(LongStream.range(0, 10).boxed().toList());
        assertThat(follow(underTest().elsewhere(), all.get(3).trackingToken(), 6))
                .extracting(EventMessage::getIdentifier)
                .isEqualTo(all.subList(4, 10).stream().map(EventMessage::getIdentifier).toList());
        assertThat(all.get(7).trackingToken().covers(all.get(2).trackingToken())).isTrue();
        assertThat(all.get(2).trackingToken().covers(all.get(7).trackingToken())).isFalse();
    }

    @Test
    void a_unit_that_began_first_and_is_committed_last_is_seen_by_who_has_seen_the_others() throws Exception {
        TrackingToken before = store().createHeadToken();
        DefaultUnitOfWork<?> late = DefaultUnitOfWork.startAndGet(null);
        store().publish(events(stream, 0, 2));
        String other = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> publish(underTest().elsewhere(), events(other, 0, 2)));
        }
        List<TrackedEventMessage<?>> seen = follow(store(), before, 2);
        assertThat(aggregates(seen)).containsExactly("sample:" + other, "sample:" + other);

        late.commit();

        TrackingToken passed = seen.getLast().trackingToken();
        for (EventStore reader : List.of(store(), underTest().elsewhere())) {
            assertThat(aggregates(follow(reader, passed, 2))).containsExactly("sample:" + stream, "sample:" + stream);
        }
    }

    private static List<String> aggregates(List<TrackedEventMessage<?>> messages) {
        return messages.stream().map(message -> ((DomainEventMessage<?>) message).getAggregateIdentifier()).toList();
    }

    @Test
    void tokens_are_read_back_as_they_were_stored_also_those_of_a_replay() throws Exception {
        publish(store(), events(stream, 0, 2));
        TrackingToken here = store().createTailToken();
        TrackingToken there = store().createHeadToken();
        TokenStore tokens = underTest().tokens();
        int segment = 0;
        for (TrackingToken token : List.of(there, ReplayToken.createReplayToken(there, here),
                ReplayToken.createReplayToken(there, here, "why"))) {
            String processor = stream + segment++;
            tokens.initializeTokenSegments(processor, 1, token);
            assertThat(tokens.fetchToken(processor, 0)).isEqualTo(token);
        }
    }

    @Test
    void a_snapshot_stands_for_the_events_in_it_and_the_newest_wins() {
        publish(store(), events(stream, 0, LONG));
        storeSnapshot(LONG - 5);
        awaitRead(LONG - 5L, LONG - 4L, LONG - 3L, LONG - 2L, LONG - 1L);

        storeSnapshot(LONG - 2);
        awaitRead(LONG - 2L, LONG - 1L);
        storeSnapshot(LONG - 8);
        assertThat(fromSnapshot(store())).containsExactly(LONG - 2L, LONG - 1L);
        assertThat(fromSnapshot(underTest().elsewhere())).containsExactly(LONG - 2L, LONG - 1L);
        assertThat(store().readEvents("sample:" + stream).next().getPayload())
                .isEqualTo(new SampleEvent(stream, "until " + (LONG - 2)));
        assertThat(sequences(store(), stream, 0)).hasSize(LONG);
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_ignored() {
        publish(store(), events(stream, 0, LONG));
        storeSnapshot(LONG - 1);
        awaitRead(LONG - 1L);
        assumeTrue(underTest().spoilSnapshots());
        assertThat(fromSnapshot(store())).isEqualTo(LongStream.range(0, LONG).boxed().toList());
    }

    private void storeSnapshot(long sequence) {
        store().storeSnapshot(new GenericDomainEventMessage<>(
                "sample", "sample:" + stream, sequence, new SampleEvent(stream, "until " + sequence)));
    }

    private void awaitRead(Long... sequences) {
        await().untilAsserted(() -> assertThat(fromSnapshot(store())).containsExactly(sequences));
    }

    private List<Long> fromSnapshot(EventStore reader) {
        return reader.readEvents("sample:" + stream).asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber).toList();
    }
}
