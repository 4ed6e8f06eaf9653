package io.keystory.store;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Likeness;
import io.keystory.events.platform.StreamId;
import io.keystory.store.FurtherClaims.Further;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.append.HeldHead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void a_claim_is_held_from_the_append_on_until_it_is_released() {
        Claim title = new Claim("title", "Dune");
        take("dune", title);
        assertThat(log.claims().ownerOf(title)).contains(note("dune"));

        Writing.in(log, unit -> unit.event(1, new NoteWritten("dune", "gone")).staging().release(title, note("dune")));
        assertThat(log.claims().ownerOf(title)).isEmpty();
    }

    @Test
    void a_value_that_another_stream_holds_is_refused_and_nothing_is_stored() {
        Claim title = new Claim("title", "Emma");
        take("emma", title);
        long head = log.reader().head();

        assertThatThrownBy(() -> take("emma-2", title)).isInstanceOfSatisfying(KeystoryException.class,
                e -> assertThat(e.data()).isEqualTo("emma-2"));

        assertThat(log.claims().ownerOf(title)).contains(note("emma"));
        assertThat(log.reader().head()).isEqualTo(head);
        assertThat(log.reader().stream(note("emma-2"), 0)).isEmpty();
    }

    @Test
    void taking_what_one_holds_already_changes_nothing() {
        Claim title = new Claim("title", "Ulysses");
        take("ulysses", title);
        Writing.in(log, unit -> unit.event(1, new NoteWritten("ulysses", "2"))
                .staging().take(title, note("ulysses"), refusal("ulysses")));
        assertThat(log.claims().ownerOf(title)).contains(note("ulysses"));
    }

    @Test
    void releasing_what_another_holds_changes_nothing() {
        Claim title = new Claim("title", "Beloved");
        take("beloved", title);
        Writing.in(log, unit -> unit.event(0, new NoteWritten("thief", "")).staging().release(title, note("thief")));
        assertThat(log.claims().ownerOf(title)).contains(note("beloved"));
    }

    @Test
    void a_claim_given_up_and_taken_back_in_one_unit_is_kept_and_what_lay_between_is_free() {
        Claim old = new Claim("title", "old");
        Claim between = new Claim("title", "between");
        take("back", old);
        Writing.in(log, unit -> unit.event(1, new NoteWritten("back", "there and back")).staging()
                .release(old, note("back")).take(between, note("back"), refusal("1"))
                .release(between, note("back")).take(old, note("back"), refusal("2")));
        assertThat(log.claims().ownerOf(old)).contains(note("back"));
        assertThat(log.claims().ownerOf(between)).isEmpty();
    }

    @Test
    void of_many_who_claim_the_same_value_in_one_group_exactly_one_wins() throws Exception {
        Claim title = new Claim("title", "contested");
        List<Callable<Boolean>> attempts = IntStream.range(0, 20).<Callable<Boolean>>mapToObj(n -> () -> {
            try {
                take("claimant-" + n, title);
                return true;
            } catch (KeystoryException e) {
                return false;
            }
        }).toList();

        List<Future<Boolean>> results = HeldHead.oneGroup(DB, attempts);

        assertThat(results).filteredOn(Future::resultNow).hasSize(1);
        int winner = IntStream.range(0, 20).filter(n -> results.get(n).resultNow()).findFirst().orElseThrow();
        assertThat(log.claims().ownerOf(title)).contains(note("claimant-" + winner));
    }

    @Test
    void a_value_released_in_a_group_is_free_for_those_behind_and_taken_for_those_before() throws Exception {
        Claim title = new Claim("title", "handed over");
        take("giver", title);
        List<Future<Boolean>> results = HeldHead.oneGroup(DB, List.of(
                () -> {
                    Writing.in(log, unit -> unit.event(1, new NoteWritten("giver", "bye"))
                            .staging().release(title, note("giver")));
                    return true;
                },
                () -> {
                    try {
                        take("receiver", title);
                        return true;
                    } catch (KeystoryException e) {
                        return false;
                    }
                }));

        boolean isReceived = results.get(1).resultNow();
        assertThat(log.claims().ownerOf(title)).isEqualTo(isReceived
                ? Optional.of(note("receiver")) : Optional.empty());
    }

    @Test
    void the_holders_of_a_kind_are_listed_and_values_are_not_stored_readably() {
        Claim first = new Claim("colour", "very red");
        take("red", first);
        take("blue", new Claim("colour", "very blue"));
        assertThat(log.claims().ownersOf("colour")).containsExactly(note("blue"), note("red"));
        assertThat(DB.jdbc().sql("select encode(value, 'escape') from log.claim where kind = 'colour'")
                .query(String.class).list()).noneMatch(value -> value.contains("very"));
    }

    @Test
    void what_is_alike_is_one_while_the_rule_is_held_and_the_rule_waits_for_what_is_alike() {
        takeName("lower", "eve", 0);
        takeName("upper", "Eve", 0);
        assertThatThrownBy(() -> rule("rule")).isInstanceOf(KeystoryException.class);
        assertThat(owner("eve")).contains(note("lower"));
        assertThat(owner("EVE")).isEmpty();

        Writing.in(log, unit -> unit.event(1, new NoteWritten("lower", "gone"))
                .staging().release(new Claim("pen", "eve"), note("lower")));
        rule("rule");
        assertThat(owner("EVE")).contains(note("upper"));
        assertThatThrownBy(() -> takeName("third", "eVe", 0)).isInstanceOfSatisfying(KeystoryException.class,
                e -> assertThat(e.data()).isEqualTo("third"));
        assertThatThrownBy(() -> takeName("fourth", "eve", 0)).isInstanceOf(KeystoryException.class);
        takeName("upper", "EVE", 1);

        Writing.in(log, unit -> unit.event(1, new NoteWritten("rule", "gone"))
                .staging().release(like("any").rule(), note("rule")));
        takeName("fourth", "eve", 0);
        assertThat(owner("eve")).contains(note("fourth"));
    }

    @Test
    void what_comes_with_a_claim_is_added_to_whoever_holds_that() throws Exception {
        take("older", new Claim("pen", "Older"));
        take("newer", new Claim("pen", "Newer"));
        log.furtherClaims().add(List.of(
                new Further(new Claim("pen:older", "older"), new Claim("pen", "Older"), note("older")),
                new Further(new Claim("pen:older", "newer"), new Claim("pen", "Newer"), note("older"))));
        assertThat(log.claims().ownerOf(new Claim("pen:older", "older"))).contains(note("older"));
        assertThat(log.claims().ownerOf(new Claim("pen:older", "newer"))).isEmpty();
    }

    private static Likeness like(String name) {
        return new Likeness(new Claim("pen", name.toLowerCase(Locale.ROOT)), new Claim("pen-rule", "any case"));
    }

    private Optional<StreamId> owner(String name) {
        return log.claims().ownerOf(new Claim("pen", name), like(name));
    }

    private void takeName(String note, String name, long sequence) {
        Claim plain = like(name).plain();
        Writing.in(log, unit -> unit.event(sequence, new NoteWritten(note, "text")).staging()
                .take(new Claim("pen", name), note(note), refusal(note))
                .take(name.equals(plain.value()) ? new Claim("pen", name) : new Claim("pen:" + note, plain.value()),
                        note(note), refusal(note))
                .takeAlone(like(name), note(note), refusal(note)));
    }

    private void rule(String note) {
        Writing.in(log, unit -> unit.event(0, new NoteWritten(note, "text"))
                .staging().takeRule(like("any"), note(note), refusal(note)));
    }

    private void take(String note, Claim claim) {
        Writing.in(log, unit -> unit.event(0, new NoteWritten(note, "text"))
                .staging().take(claim, note(note), refusal(note)));
    }

    private static KeystoryException refusal(String note) {
        return new KeystoryException("note.title_in_use", 422, note);
    }
}
