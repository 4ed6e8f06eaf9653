package io.keystory.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InterestingEventsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static final EventMetadata BY_ADA =
            new EventMetadata(Actor.application("ada"), "r", "c", null, null, "192.0.2.7", null);

    private final EventLog log = DB.log();
    private final long start = log.reader().head();
    private final AtomicLong ignored = new AtomicLong();

    @Test
    void only_what_is_of_interest_comes_and_how_far_the_rest_goes() throws Exception {
        record(new NoteWritten("a", "1"), met("p"), new NoteWritten("a", "2"), met("q"), new NoteWritten("a", "3"));

        for (EventLog reading : List.of(log, DB.open(DB.pool()))) {
            List<EventBatch> read = read(reading, start + 5);
            assertThat(read).extracting(EventBatch::upTo).containsExactly(start + 5);
            assertThat(read.getFirst().last()).hasValue(start + 4);
            assertThat(events(read)).extracting(Recorded::position).containsExactly(start + 2, start + 4);
            assertThat(events(read)).extracting(Recorded::event).containsExactly(met("p"), met("q"));
        }
    }

    @Test
    void what_comes_from_the_database_has_no_metadata() throws Exception {
        record(met("r"));

        assertThat(events(read(log, start + 1)).getFirst().metadata()).isEqualTo(BY_ADA);
        assertThat(events(read(DB.open(DB.pool()), start + 1)).getFirst().metadata()).isEqualTo(EventMetadata.SYSTEM);
    }

    @Test
    void a_long_stretch_without_interest_is_passed_in_few_steps() throws Exception {
        record(IntStream.range(0, 1200).mapToObj(n -> new NoteWritten("long", "" + n)).toArray(DomainEvent[]::new));

        List<EventBatch> read = read(DB.open(DB.pool()), start + 1200);

        assertThat(read).hasSize(2).allSatisfy(batch -> assertThat(batch.last()).isEmpty());
        assertThat(read.getLast().upTo()).isEqualTo(start + 1200);
    }

    @Test
    void who_passes_a_long_stretch_without_interest_lets_others_go_on_after_each_step() throws Exception {
        record(IntStream.range(0, 3200).mapToObj(n -> new NoteWritten("longer", "" + n)).toArray(DomainEvent[]::new));
        AtomicInteger calls = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(DB.open(DB.pool()))) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            for (int step = 1; step <= 2; step++) {
                assertThat(((EventBatch) stream.nextAvailable().getPayload()).upTo()).isEqualTo(start + 1000 * step);
                int turns = step;
                await().untilAsserted(() -> assertThat(calls).hasValue(turns));
            }
        }
    }

    @Test
    void who_has_far_to_go_reads_the_next_batch_while_one_is_worked_on_and_none_beyond_it() throws Exception {
        record(IntStream.range(0, 2500).mapToObj(n -> met("s" + n)).toArray(DomainEvent[]::new));
        AtomicInteger calls = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(DB.open(DB.pool()))) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            EventBatch first = (EventBatch) stream.nextAvailable().getPayload();
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(first.take()).hasSize(1000);
            assertThat(calls).hasValue(1);
            EventBatch second = (EventBatch) stream.nextAvailable().getPayload();
            assertThat(second.last()).hasValue(start + 2000);
            first.taken();
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void near_the_head_all_that_came_while_a_batch_was_worked_on_is_the_next() throws Exception {
        record(met("x"));
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log)) {
            EventBatch first = (EventBatch) stream.nextAvailable().getPayload();
            first.take();
            record(met("y"));
            record(met("z"));
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();

            first.taken();
            assertThat(((EventBatch) stream.nextAvailable().getPayload()).take())
                    .extracting(Recorded::event).containsExactly(met("y"), met("z"));
        }
    }

    @Test
    void whether_an_unknown_type_is_of_interest_is_asked() throws Exception {
        DB.open(EventTypes.of(List.of(PersonLeft.class))).journal()
                .record(List.of(new PersonLeft("s")), EventMetadata.SYSTEM, List.of());

        assertThat(events(read(DB.open(DB.pool()), start + 1)).getFirst().event()).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void who_is_in_no_hurry_rests_and_then_hears_of_what_gathered() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        record(met("t"));
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log, Duration.ofSeconds(3))) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            ((EventBatch) stream.nextAvailable().getPayload()).taken();
            record(met("u"));
            record(met("v"));
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
            int before = calls.get();

            assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
            EventBatch gathered = (EventBatch) stream.nextAvailable().getPayload();
            assertThat(gathered.take()).extracting(Recorded::event).containsExactly(met("u"), met("v"));
            await().untilAsserted(() -> assertThat(calls).hasValueGreaterThan(before));
        }
    }

    @Test
    void who_rests_goes_on_at_once_with_what_may_not_wait_or_when_hurried() throws Exception {
        record(met("t"));
        InterestingEvents messages = log.messages(new OfPersonsSoon(), Duration.ofMinutes(1), ignored::set);
        try (BlockingStream<TrackedEventMessage<?>> stream =
                messages.openStream(new GlobalSequenceTrackingToken(start))) {
            ((EventBatch) stream.nextAvailable().getPayload()).taken();
            record(new NoteWritten("d", "1"));
            await().untilAsserted(() -> assertThat(ignored).hasValue(start + 2));
            record(met("u"));
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();

            record(met("urgent"));
            EventBatch woken = (EventBatch) stream.nextAvailable().getPayload();
            assertThat(woken.take()).extracting(Recorded::event).containsExactly(met("u"), met("urgent"));
            woken.taken();

            record(met("v"));
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
            messages.hurry();
            assertThat(((EventBatch) stream.nextAvailable().getPayload()).last()).hasValue(start + 5);
        }
    }

    @Test
    void who_ignores_what_is_new_is_told_and_woken_once_for_all_of_it() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            for (int i = 0; i < 60; i++) {
                record(new NoteWritten("b", "" + i));
            }
            await().untilAsserted(() -> assertThat(ignored).hasValue(start + 60));
            assertThat(calls).hasValueLessThan(30);

            await().untilAsserted(() -> assertThat(calls).hasValueGreaterThan(0));
            EventBatch passed = (EventBatch) stream.nextAvailable().getPayload();
            assertThat(passed.last()).isEmpty();
            assertThat(passed.upTo()).isEqualTo(start + 60);
        }
    }

    @Test
    void what_is_of_interest_wakes_and_nothing_behind_it_counts_as_ignored_until_it_is_taken() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(log)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            record(new NoteWritten("c", "1"), met("w"), new NoteWritten("c", "2"));
            EventBatch batch = (EventBatch) stream.nextAvailable().getPayload();
            assertThat(batch.last()).hasValue(start + 2);
            assertThat(batch.upTo()).isEqualTo(start + 3);
            await().untilAsserted(() -> assertThat(calls).hasValue(1));

            record(new NoteWritten("c", "3"));
            batch.taken();
            assertThat(((EventBatch) stream.nextAvailable().getPayload()).upTo()).isEqualTo(start + 4);
            assertThat(ignored).hasValue(0);
        }
    }

    private void record(DomainEvent... events) {
        log.journal().record(List.of(events), BY_ADA, List.of());
    }

    private static PersonMet met(String person) {
        return new PersonMet(person, null, null, "here");
    }

    private BlockingStream<TrackedEventMessage<?>> open(EventLog reading) {
        return open(reading, Duration.ZERO);
    }

    private BlockingStream<TrackedEventMessage<?>> open(EventLog reading, Duration rest) {
        return reading.messages(new OfPersons(), rest, ignored::set).openStream(new GlobalSequenceTrackingToken(start));
    }

    private List<EventBatch> read(EventLog reading, long upTo) throws InterruptedException {
        List<EventBatch> read = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = open(reading)) {
            while ((read.isEmpty() || read.getLast().upTo() < upTo) && stream.hasNextAvailable(60, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                EventBatch batch = (EventBatch) message.getPayload();
                assertThat(Messages.position(message)).isEqualTo(batch.upTo());
                batch.take();
                batch.taken();
                read.add(batch);
            }
        }
        return read;
    }

    private static List<Recorded<DomainEvent>> events(List<EventBatch> batches) {
        return batches.stream().flatMap(batch -> batch.take().stream()).toList();
    }

    /** All but one may wait. */
    private static final class OfPersonsSoon extends OfPersons {
        @Override
        public boolean isPatient() {
            return false;
        }

        @Override
        public boolean mayWait(DomainEvent event) {
            return !event.equals(met("urgent"));
        }
    }

    private static class OfPersons implements Interest {
        @Override
        public Set<String> types() {
            return Set.of("person.met");
        }

        @Override
        public boolean includes(DomainEvent event) {
            return event instanceof PersonMet || event instanceof UnreadableEvent;
        }
    }

    /** What only a newer release knows. */
    @EventType("person.left")
    record PersonLeft(String person) implements DomainEvent {
        @Override
        public StreamId stream() {
            return TestEvent.person(person);
        }
    }
}
