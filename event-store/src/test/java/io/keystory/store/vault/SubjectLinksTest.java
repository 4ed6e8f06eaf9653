package io.keystory.store.vault;

import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.Writing;
import io.keystory.store.append.HeldHead;
import io.keystory.store.append.Staging;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubjectLinksTest {

    private static final AtomicInteger NOTES = new AtomicInteger();

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void who_is_linked_to_a_person_is_forgotten_with_them_and_others_are_not() {
        meet("ada", "visitor-1", "visitor-2");
        note(staging -> staging.link(subject("visitor-1"), subject("ada")));
        erase("ada");
        assertThat(nameOf("ada")).isNull();
        assertThat(nameOf("visitor-1")).isNull();
        assertThat(nameOf("visitor-2")).isNotNull();
    }

    @Test
    void who_typed_an_identifier_that_a_person_ever_had_is_forgotten_with_them() {
        meet("bob", "visitor-3", "visitor-4");
        note(staging -> staging.link(subject("visitor-3"), username("bobby"))
                .link(subject("visitor-4"), username("robert")));
        erase("bob", username("bob"), username("bobby"));
        assertThat(nameOf("visitor-3")).isNull();
        assertThat(nameOf("visitor-4")).isNotNull();
    }

    @Test
    void who_is_linked_to_an_erased_person_later_is_forgotten_at_once_in_memory_too() {
        meet("carol");
        erase("carol");
        Writing.in(log, unit -> {
            unit.event(0, new PersonMet("visitor-5", "Carol", Map.of(), "London"));
            unit.staging().link(subject("visitor-5"), subject("carol"));
        });
        assertThat(nameOf("visitor-5")).isNull();
        assertThat(log.tail().after(log.reader().head() - 1, 1)).isEmpty();
    }

    @Test
    void those_who_are_linked_and_forgotten_in_one_transaction_are_forgotten_and_others_are_not() throws Exception {
        meet("gil", "hal", "visitor-10", "visitor-11", "visitor-12");
        erase("hal");
        for (Future<Void> done : HeldHead.oneGroup(DB, List.<Callable<Void>>of(
                () -> noted(staging -> staging.link(subject("visitor-10"), subject("gil"))),
                () -> noted(staging -> staging.erase(subject("gil"), List.of())),
                () -> noted(staging -> staging.link(subject("visitor-11"), subject("hal"))),
                () -> noted(staging -> staging.link(subject("visitor-12"), subject("ida")))))) {
            done.get();
        }
        assertThat(nameOf("visitor-10")).isNull();
        assertThat(nameOf("visitor-11")).isNull();
        assertThat(nameOf("visitor-12")).isNotNull();
    }

    @Test
    void many_who_are_linked_in_one_transaction_are_forgotten_by_whom_they_are_about() throws Exception {
        meet("joe", "kim", "visitor-13", "visitor-14", "visitor-15");
        erase("kim");
        for (Future<Void> done : HeldHead.oneGroup(DB, List.<Callable<Void>>of(
                () -> noted(staging -> staging.link(subject("visitor-13"), subject("joe"))),
                () -> noted(staging -> staging.link(subject("visitor-13"), subject("joe"))),
                () -> noted(staging -> staging.link(subject("visitor-14"), subject("kim"))),
                () -> noted(staging -> staging.link(subject("visitor-15"), subject("leo")))))) {
            done.get();
        }
        assertThat(nameOf("visitor-13")).isNotNull();
        assertThat(nameOf("visitor-14")).as("of somebody who is erased").isNull();
        erase("joe");
        assertThat(nameOf("visitor-13")).isNull();
        assertThat(nameOf("visitor-15")).isNotNull();
    }

    @Test
    void who_is_linked_to_somebody_erased_by_what_is_refused_is_not_forgotten_by_what_is_stored_with_it() throws Exception {
        meet("mia", "visitor-16", "visitor-17");
        erase("mia");
        Claim invited = new Claim("invited", "mia");
        note(staging -> staging.take(invited, person("visitor-17"), new IllegalStateException("taken")));
        List<Future<Void>> done = HeldHead.oneGroup(DB, List.<Callable<Void>>of(
                () -> noted(staging -> staging.link(subject("visitor-16"), subject("noa"))),
                () -> noted(staging -> staging.link(subject("visitor-16"), subject("mia"))
                        .take(invited, person("visitor-16"), new IllegalStateException("taken")))));
        done.getFirst().get();
        assertThatThrownBy(done.getLast()::get).hasMessageContaining("taken");
        assertThat(nameOf("visitor-16")).isNotNull();
    }

    @Test
    void what_was_claimed_about_a_person_is_free_when_they_are_forgotten() {
        meet("fay", "visitor-8", "visitor-9");
        Claim invited = new Claim("invited", "fay");
        note(staging -> staging.link(subject("visitor-8"), subject("fay"))
                .take(invited, person("visitor-8"), new IllegalStateException("taken")));
        assertThatThrownBy(() -> note(staging -> staging
                .take(invited, person("visitor-9"), new IllegalStateException("taken")))).hasMessageContaining("taken");

        erase("fay");

        note(staging -> staging.take(invited, person("visitor-9"), new IllegalStateException("taken")));
        assertThat(log.claims().ownerOf(invited)).contains(person("visitor-9"));
    }

    @Test
    void an_identifier_that_is_free_again_does_not_make_its_next_owner_forgotten() {
        meet("dan", "visitor-6");
        erase("dan", username("dan"));
        note(staging -> staging.link(subject("visitor-6"), username("dan")));
        assertThat(nameOf("visitor-6")).isNotNull();
    }

    @Test
    void a_link_may_be_said_twice_and_names_nobody_in_the_clear() {
        meet("eve", "visitor-7");
        note(staging -> staging.link(subject("visitor-7"), username("eve-online")));
        note(staging -> staging.link(subject("visitor-7"), username("eve-online")));
        assertThat(DB.jdbc().sql("select count(*) from vault.subject_link where subject = 'user:visitor-7'")
                .query(Long.class).single()).isEqualTo(1);
        assertThat(DB.jdbc().sql("select encode(person, 'escape') from vault.subject_link")
                .query(String.class).list()).noneMatch(person -> person.contains("eve"));
    }

    private void meet(String... persons) {
        for (String person : persons) {
            Writing.in(log, unit -> unit.event(0, new PersonMet(person, "Somebody", Map.of(), "London")));
        }
    }

    private void erase(String person, Claim... identifiers) {
        note(staging -> staging.erase(subject(person), List.of(identifiers)));
    }

    private void note(Consumer<Staging> staged) {
        Writing.in(log, unit -> {
            unit.event(0, new NoteWritten("link-" + NOTES.incrementAndGet(), ""));
            staged.accept(unit.staging());
        });
    }

    private Void noted(Consumer<Staging> staged) {
        note(staged);
        return null;
    }

    private String nameOf(String person) {
        return ((PersonMet) log.reader().stream(person(person), 0).getFirst().event()).name();
    }

    private static SubjectId subject(String person) {
        return SubjectId.of(person(person));
    }

    private static Claim username(String username) {
        return new Claim("username", username);
    }
}
