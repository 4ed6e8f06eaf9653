package io.keystory.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.Writing;
import io.keystory.store.format.VisitEvent.First;
import io.keystory.store.format.VisitEvent.Name;
import io.keystory.store.format.VisitEvent.Second;
import io.keystory.store.format.VisitEvent.Third;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an old release wrote is read by a new one as if it had always been written like today. */
class UpcastingTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(VisitEvent.firstRelease());

    private final EventLog first = DB.log();
    private final EventLog second = DB.open(VisitEvent.secondRelease());
    private final EventLog third = DB.open(VisitEvent.thirdRelease());

    @Test
    void old_events_are_read_folded_and_listed_in_todays_shape() {
        Writing.in(first, unit -> unit.event(0, new First("ada", "Ada Lovelace", 3)));
        Writing.in(second, unit -> unit.event(1, new Second("ada", "Ada", "King", 4)));
        Writing.in(third, unit -> unit.event(2, new Third("ada", new Name("Ada", null), List.of(5, 6))));

        List<Third> visits = List.of(
                new Third("ada", new Name("Ada", "Lovelace"), List.of(3)),
                new Third("ada", new Name("Ada", "King"), List.of(4)),
                new Third("ada", new Name("Ada", null), List.of(5, 6)));
        EventLog fresh = DB.open(VisitEvent.thirdRelease());
        assertThat(fresh.reader().stream(stream("ada"), 0)).extracting(Recorded::event).isEqualTo(visits);
        assertThat(fresh.reader().after(0, 500)).extracting(Recorded::event).containsAll(visits);
        assertThat(fresh.streams().<List<Integer>, Third>fold(stream("ada"), VisitEvent::floors))
                .hasValue(List.of(3, 4, 5, 6));
        assertThat(fresh.eventStore().readEvents(stream("ada").toString()).asStream().map(e -> e.getPayload()))
                .isEqualTo(visits);
    }

    @Test
    void what_was_sealed_under_an_old_name_stays_sealed_in_the_log_and_empty_without_its_key() {
        Writing.in(first, unit -> unit.event(0, new First("bob", "Bob Boole", 1)));
        Writing.in(second, unit -> unit.event(1, new Second("bob", "Bob", "Boole", 2)));
        assertThat(DB.jdbc().sql("select payload::text from log.event where stream = 'user:bob'")
                .query(String.class).list()).hasSize(2).noneMatch(payload -> payload.contains("Boole"));

        DB.jdbc().sql("delete from vault.subject_key where subject = 'user:bob'").update();

        assertThat(read(VisitEvent.thirdRelease(), "bob")).containsExactly(
                new Third("bob", null, List.of(1)), new Third("bob", null, List.of(2)));
    }

    @Test
    void what_was_personal_ends_in_personal_fields_only() {
        Writing.in(first, unit -> unit.event(0, new First("eve", "Eve Noether", 1)));
        Third read = (Third) read(VisitEvent.thirdRelease(), "eve").getFirst();
        String others = new Third(read.visitor(), null, read.floors()).toString();
        assertThat(others).doesNotContain("Noether");
        assertThat(VisitEvent.thirdRelease().personalFields("visit.announced", 3)).containsExactly("name");
    }

    @Test
    void what_a_newer_release_wrote_is_refused_by_name_and_version_and_not_half_read() {
        Writing.in(third, unit -> unit.event(0, new Third("carl", new Name("Carl", "Gauss"), List.of(9))));

        assertThatThrownBy(() -> read(VisitEvent.firstRelease(), "carl"))
                .isInstanceOfSatisfying(KeystoryException.class, refusal -> assertThat(refusal.data().toString())
                        .contains("visit.announced", "version 1", "version 3", "newer release"));
    }

    private static List<DomainEvent> read(EventTypes types, String visitor) {
        return DB.open(types).reader().stream(stream(visitor), 0).stream().map(Recorded::event).toList();
    }

    private static StreamId stream(String visitor) {
        return new StreamId("user", visitor);
    }
}
