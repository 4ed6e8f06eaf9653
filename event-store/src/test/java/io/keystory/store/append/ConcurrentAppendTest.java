package io.keystory.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrentAppendTest {

    private static final int WRITERS = 32;
    private static final int EACH = 40;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @Test
    void positions_have_no_gaps_and_appear_in_order_whatever_process_appends() throws Exception {
        EventLog other = DB.open(DB.pool());
        long start = DB.log().reader().head();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> seen = threads.submit(() -> follow(start, start + WRITERS * EACH));
            for (int w = 0; w < WRITERS; w++) {
                EventLog log = w % 2 == 0 ? DB.log() : other;
                String writer = "writer-" + w;
                threads.submit(() -> write(log, writer));
            }
            assertThat(seen.get())
                    .isEqualTo(LongStream.rangeClosed(start + 1, start + WRITERS * EACH).boxed().toList());
        }
    }

    @Test
    void of_those_who_decided_on_the_same_state_exactly_one_wins() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                Writing.in(DB.log(), unit -> unit.event(0, new NoteWritten("contested", "mine")));
                return true;
            } catch (ConcurrencyException e) {
                return false;
            }
        };
        List<Future<Boolean>> attempts =
                HeldHead.oneGroup(DB, IntStream.range(0, WRITERS).mapToObj(n -> attempt).toList());

        assertThat(attempts).filteredOn(Future::resultNow).hasSize(1);
        assertThat(DB.log().reader().stream(TestEvent.note("contested"), 0)).hasSize(1);
    }

    @Test
    void what_was_decided_on_something_that_is_never_stored_is_refused_although_its_sequence_fits() {
        CompletableFuture<?> lost = CompletableFuture.failedFuture(new ConcurrencyException("lost"));

        assertThatThrownBy(() -> Writing.in(DB.log(), outer -> outer.nested(unit -> unit
                .event(0, new NoteWritten("unfounded", "")).staging().buildOn(lost))))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(DB.log().reader().stream(TestEvent.note("unfounded"), 0)).isEmpty();
    }

    private static void write(EventLog log, String writer) {
        for (int i = 0; i < EACH; i++) {
            long sequence = i;
            Writing.in(log, unit -> unit.event(sequence, new NoteWritten(writer, "text " + sequence)));
        }
    }

    /** Reads as fast as it can while others write: what it skips once it never sees. */
    private static List<Long> follow(long start, long end) {
        List<Long> seen = new ArrayList<>();
        long last = start;
        while (last < end) {
            List<Recorded<DomainEvent>> events = DB.log().reader().after(last, 50);
            events.forEach(event -> seen.add(event.position()));
            last = events.isEmpty() ? last : events.getLast().position();
        }
        return seen;
    }
}
