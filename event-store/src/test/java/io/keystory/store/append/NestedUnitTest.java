package io.keystory.store.append;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.Writing;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NestedUnitTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static final KeystoryException REFUSED = new KeystoryException("refused", 422);

    private final EventLog log = DB.log();

    @Test
    void commands_sent_together_are_one_append() {
        List<Recorded<DomainEvent>> appended = Writing.in(log, outer -> outer
                .nested(unit -> unit.event(0, new NoteWritten("a", "1")).staging()
                        .take(new Claim("t", "a"), note("a"), REFUSED)
                        .store(new VaultEntry("a", "secret", note("a"), "sa", null)))
                .nested(unit -> unit.event(0, new NoteWritten("b", "1")).staging()
                        .take(new Claim("t", "b"), note("b"), REFUSED)
                        .store(new VaultEntry("b", "secret", note("b"), "sb", null))));

        assertThat(appended).hasSize(2);
        assertThat(DB.jdbc().sql("""
                select count(distinct recorded_at) from log.event where stream in ('note:a', 'note:b')""")
                .query(Long.class).single()).isOne();
        assertThat(log.vault().open("a")).contains("sa");
        assertThat(log.claims().ownersOf("t")).containsExactly(note("a"), note("b"));
    }

    @Test
    void when_one_of_them_is_refused_by_the_log_none_is_stored() {
        Writing.in(log, unit -> unit.event(0, new NoteWritten("holder", "")).staging()
                .take(new Claim("u", "x"), note("holder"), REFUSED));
        assertThatThrownBy(() -> Writing.in(log, outer -> outer
                .nested(unit -> unit.event(0, new NoteWritten("c", "1")).staging()
                        .store(new VaultEntry("c", "secret", note("c"), "sc", null)))
                .nested(unit -> unit.event(0, new NoteWritten("d", "1")).staging()
                        .take(new Claim("u", "x"), note("d"), REFUSED)))).isSameAs(REFUSED);
        assertThat(log.reader().stream(note("c"), 0)).isEmpty();
        assertThat(log.vault().open("c")).isEmpty();
    }

    @Test
    void what_a_failed_inner_unit_staged_is_dropped_with_its_events() {
        Writing.in(log, outer -> {
            outer.event(0, new NoteWritten("kept", "1"));
            assertThatThrownBy(() -> outer.nested(unit -> {
                unit.event(0, new NoteWritten("dropped", "1")).staging()
                        .take(new Claim("w", "x"), note("dropped"), REFUSED)
                        .store(new VaultEntry("dropped", "secret", note("dropped"), "s", null));
                throw REFUSED;
            })).isSameAs(REFUSED);
        });
        assertThat(log.reader().stream(note("kept"), 0)).hasSize(1);
        assertThat(log.reader().stream(note("dropped"), 0)).isEmpty();
        assertThat(log.vault().open("dropped")).isEmpty();
        assertThat(log.claims().ownersOf("w")).isEmpty();
    }

    @Test
    void staging_without_an_event_is_a_mistake_that_is_told() {
        assertThatThrownBy(() -> Writing.in(log, unit -> unit.staging().destroy("anything")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("no event");
    }
}
