package io.keystory.store.append;

import static io.keystory.store.TestEvent.journal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonSeen;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreconditionTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void what_nothing_has_happened_to_is_as_it_was_at_0_until_something_does() {
        append("first", 0, "first");

        assertThatThrownBy(() -> append("first", 0, "first")).isInstanceOf(KeystoryException.class)
                .hasMessageContaining("consistency.version_conflict");
        append("first", log.reader().head(), "first");
        assertThat(log.reader().stream(journal("first"), 0)).hasSize(2);
    }

    @Test
    void an_entity_of_two_streams_has_gone_on_when_one_of_them_has() {
        append("one", 0, "one", "two");
        long known = log.reader().head();
        append("two", known, "one", "two");

        assertThatThrownBy(() -> append("one", known, "one", "two")).isInstanceOf(KeystoryException.class);
        assertThat(log.reader().stream(journal("one"), 0)).hasSize(1);
        append("one", log.reader().head(), "one", "two");
    }

    @Test
    void of_those_in_one_group_exactly_one_wins_whichever_stream_each_appends_to() throws Exception {
        List<Callable<Boolean>> tries = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(n -> () -> wins(n % 2 == 0 ? "left" : "right")).toList();

        assertThat(HeldHead.oneGroup(DB, tries)).filteredOn(Future::resultNow).hasSize(1);
        assertThat(log.reader().stream(journal("left"), 0).size() + log.reader().stream(journal("right"), 0).size())
                .isEqualTo(1);
    }

    @Test
    void of_two_demands_on_a_stream_the_older_version_is_the_one_that_both_know() {
        append("both", 0, "both");
        Precondition older = new Precondition(List.of(journal("both")), 0);
        Precondition newer = new Precondition(List.of(journal("both"), journal("other")), log.reader().head());

        assertThat(newer.and(older)).isEqualTo(older.and(newer))
                .isEqualTo(new Precondition(Map.of(journal("both"), 0L, journal("other"), log.reader().head())));
        assertThat(newer.and(older).isBroken(stream -> log.reader().lastPosition(stream).orElse(0L))).isTrue();
        assertThat(newer.isBroken(stream -> log.reader().lastPosition(stream).orElse(0L))).isFalse();
    }

    private boolean wins(String stream) {
        try {
            append(stream, 0, "left", "right");
            return true;
        } catch (KeystoryException e) {
            return false;
        }
    }

    private void append(String stream, long known, String... required) {
        Precondition precondition = new Precondition(List.of(required).stream().map(TestEvent::journal).toList(), known);
        log.journal().record(
                List.of(new PersonSeen(stream, "a", null)), EventMetadata.SYSTEM, List.of(), precondition.guard());
    }
}
