package io.keystory.store.vault;

import static io.keystory.store.TestEvent.journal;
import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.append.HeldHead;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonalDataTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void personal_fields_are_unreadable_in_the_log_and_readable_through_it() {
        PersonMet met = met("ada");
        Writing.in(log, unit -> unit.event(0, met));

        assertThat(stored(person("ada").toString())).doesNotContain("Lovelace", "engine").contains("London");
        assertThat(freshLog().reader().stream(person("ada"), 0)).extracting(Recorded::event).containsExactly(met);
    }

    @Test
    void address_and_user_agent_are_hidden_under_the_acting_persons_key() {
        Writing.in(log, unit -> unit.event(0, met("bob")));
        EventMetadata metadata = request(Actor.user("bob"));
        Writing.in(log, unit -> unit.event(0, new NoteWritten("by-bob", "text"), metadata));

        assertThat(stored("note:by-bob")).doesNotContain("192.0.2.7", "Netscape").contains("request-1");
        assertThat(metadataOf("by-bob")).isEqualTo(metadata);

        DB.jdbc().sql("delete from vault.subject_key where subject = 'user:bob'").update();
        EventMetadata erased = freshLog().reader().stream(TestEvent.note("by-bob"), 0).getFirst().metadata();
        assertThat(erased.ip()).isNull();
        assertThat(erased.userAgent()).isNull();
        assertThat(erased.requestId()).isEqualTo("request-1");
    }

    @Test
    void address_and_user_agent_are_left_out_when_the_key_is_gone_that_would_hide_them() {
        EventMetadata kept = new EventMetadata(Actor.user("gone"), "request-1", "c", null, null, null, null);
        Writing.in(log, unit -> unit.event(0, new NoteWritten("by-gone", "text"), request(Actor.user("gone"))));

        assertThat(stored("note:by-gone")).doesNotContain("192.0.2.7", "Netscape").contains("request-1");
        assertThat(metadataOf("by-gone")).isEqualTo(kept);
        assertThat(log.tail().after(log.reader().head() - 1, 1)).extracting(Recorded::metadata).containsExactly(kept);
    }

    @Test
    void an_anonymous_address_is_hidden_under_the_key_of_whom_the_event_is_about() {
        EventMetadata metadata = request(Actor.ANONYMOUS);
        Writing.in(log, unit -> unit.event(0, met("carol"), metadata));
        assertThat(stored("user:carol")).doesNotContain("192.0.2.7", "Netscape");
        assertThat(freshLog().reader().stream(person("carol"), 0).getFirst().metadata()).isEqualTo(metadata);
    }

    @Test
    void a_person_who_acts_in_the_unit_that_creates_them_is_hidden_whatever_the_order() {
        EventMetadata metadata = request(Actor.user("dan"));
        Writing.in(log, unit -> unit
                .event(0, new NoteWritten("before-dan", "text"), metadata)
                .event(0, met("dan"), metadata));
        assertThat(stored("note:before-dan")).doesNotContain("192.0.2.7");
        assertThat(metadataOf("before-dan")).isEqualTo(metadata);
    }

    @Test
    void facts_of_a_journal_use_the_persons_key() {
        Writing.in(log, unit -> unit.event(0, met("eve")));
        log.journal().record(List.of(new PersonSeen("j", "eve", "at the harbour")), EventMetadata.SYSTEM, List.of());
        assertThat(stored("journal:j")).doesNotContain("harbour");
        assertThat(freshLog().reader().stream(journal("j"), 0).getFirst().event())
                .isEqualTo(new PersonSeen("j", "eve", "at the harbour"));
    }

    @Test
    void without_the_key_personal_fields_are_null_and_the_rest_stays() {
        Writing.in(log, unit -> unit.event(0, met("frank")));
        DB.jdbc().sql("delete from vault.subject_key where subject = 'user:frank'").update();
        assertThat(freshLog().reader().stream(person("frank"), 0)).extracting(Recorded::event)
                .containsExactly(new PersonMet("frank", null, null, "London"));
    }

    @Test
    void what_only_looks_encrypted_in_a_field_that_is_not_personal_is_left_alone() {
        NoteWritten note = new NoteWritten("tilde", "text", Map.of("~", "bm90IHNlYWxlZA"));
        Writing.in(log, unit -> unit.event(0, note));
        assertThat(freshLog().reader().stream(TestEvent.note("tilde"), 0)).extracting(Recorded::event)
                .containsExactly(note);
    }

    @Test
    void a_destroyed_key_is_gone_at_once_in_the_process_that_destroyed_it() {
        Writing.in(log, unit -> unit.event(0, met("grace")));
        assertThat(read("grace")).isEqualTo(met("grace"));
        long position = log.reader().head();

        Writing.in(log, unit -> {
            unit.event(0, new NoteWritten("erasure", "grace is forgotten"));
            unit.staging().erase(SubjectId.of(person("grace")), List.of());
        });

        assertThat(read("grace")).isEqualTo(new PersonMet("grace", null, null, "London"));
        assertThat(log.tail().after(position - 1, 10)).noneMatch(e -> e.event() instanceof PersonMet);
        assertThat(DB.jdbc().sql("select count(*) from vault.subject_key where subject = 'user:grace'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void events_about_an_erased_person_are_stored_and_remembered_without_what_is_personal() {
        Writing.in(log, unit -> unit.event(0, met("henry")));
        Writing.in(log, unit -> {
            unit.event(0, new NoteWritten("erasure-2", "henry is forgotten"));
            unit.staging().erase(SubjectId.of(person("henry")), List.of());
        });
        log.journal().record(List.of(new PersonSeen("late", "henry", "at home")), EventMetadata.SYSTEM, List.of());
        assertThat(stored("journal:late")).doesNotContain("home");
        PersonSeen seen = new PersonSeen("late", "henry", null);
        assertThat(log.reader().stream(journal("late"), 0)).extracting(Recorded::event).containsExactly(seen);
        assertThat(log.tail().after(log.reader().head() - 1, 1)).extracting(Recorded::event).containsExactly(seen);
    }

    @Test
    void what_was_about_to_be_stored_when_a_person_was_erased_is_not_remembered_in_the_clear() throws Exception {
        Writing.in(log, unit -> unit.event(0, met("iris")).event(0, met("jane")));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = DB.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select from log.head for update");
            Future<?> erasure = threads.submit(() -> Writing.in(log, unit -> {
                unit.event(0, new NoteWritten("erasure-3", "iris is forgotten"));
                unit.staging().erase(SubjectId.of(person("iris")), List.of());
            }));
            await().until(() -> HeldHead.isAppenderBlocked(DB));
            Future<?> seen = threads.submit(() -> log.journal().record(
                    List.of(new PersonSeen("under-way", "iris", "at home"), new PersonSeen("under-way", "jane", "at sea")),
                    EventMetadata.SYSTEM, List.of()));
            await().until(() -> log.waiting() == 1);
            connection.rollback();
            erasure.get();
            seen.get();
        }
        assertThat(log.tail().head()).isEqualTo(log.reader().head());
        assertThat(log.tail().after(log.reader().head() - 2, 1)).isEmpty();
        assertThat(log.tail().after(log.reader().head() - 1, 1)).extracting(Recorded::event)
                .containsExactly(new PersonSeen("under-way", "jane", "at sea"));
        assertThat(log.reader().stream(journal("under-way"), 0)).extracting(Recorded::event).containsExactly(
                new PersonSeen("under-way", "iris", null), new PersonSeen("under-way", "jane", "at sea"));
    }

    private static PersonMet met(String person) {
        return new PersonMet(person, "Lovelace", Map.of("invention", "engine"), "London");
    }

    private static EventMetadata request(Actor actor) {
        return new EventMetadata(actor, "request-1", "c", null, null, "192.0.2.7", "Netscape");
    }

    private DomainEvent read(String person) {
        return log.reader().stream(person(person), 0).getFirst().event();
    }

    private EventMetadata metadataOf(String note) {
        return freshLog().reader().stream(TestEvent.note(note), 0).getFirst().metadata();
    }

    /** Reads without anything in memory. */
    private static EventLog freshLog() {
        return DB.open(DB.dataSource());
    }

    private static String stored(String stream) {
        return DB.jdbc().sql("select string_agg(metadata::text || payload::text, ' ') from log.event where stream = ?")
                .param(stream).query(String.class).single();
    }
}
