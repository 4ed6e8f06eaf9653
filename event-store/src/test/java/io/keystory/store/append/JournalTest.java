package io.keystory.store.append;

import static io.keystory.store.TestEvent.journal;
import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.Facts;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.database.RowChange;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static final KeystoryException USED = new KeystoryException("invalid_grant", 400);

    private final EventLog log = DB.log();

    @BeforeAll
    static void ticketsExist() {
        DB.jdbc().sql("create table ticket (id text primary key, family text, state text not null)").update();
    }

    @Test
    void facts_get_the_next_sequences_of_their_journal() {
        log.journal().record(List.of(seen("j", "a"), seen("j", "b")), EventMetadata.SYSTEM, List.of());
        log.journal().record(List.of(seen("j", "c")), EventMetadata.SYSTEM, List.of());
        assertThat(log.reader().stream(journal("j"), 0)).extracting(Recorded::sequence).containsExactly(0L, 1L, 2L);
    }

    @Test
    void sequences_of_a_journal_have_no_gaps_however_many_write_to_it() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(n -> threads.submit(
                    () -> log.journal().record(List.of(seen("busy", "p" + n)), EventMetadata.SYSTEM, List.of())));
        }
        assertThat(log.reader().stream(journal("busy"), 0)).extracting(Recorded::sequence)
                .isEqualTo(LongStream.range(0, 200).boxed().toList());
    }

    @Test
    void rows_are_stored_with_the_facts_and_in_order() {
        log.journal().record(List.of(seen("rows", "a")), EventMetadata.SYSTEM, List.of(
                insert("r1", "f"), set("r1", "used"), insert("r2", "f"), set("r2", "used")));
        assertThat(state("r1")).isEqualTo("used");
        assertThat(state("r2")).isEqualTo("used");
    }

    @Test
    void a_request_learns_the_position_of_its_facts() throws Exception {
        WriteTrace trace = new WriteTrace();
        WriteTrace.during(trace, () -> {
            log.journal().record(List.of(seen("traced", "a")), EventMetadata.SYSTEM, List.of());
            return null;
        });
        assertThat(trace.position()).isEqualTo(log.reader().head());
    }

    @Test
    void a_ticket_is_used_once_under_fifty_concurrent_tries() throws Exception {
        log.journal().record(List.of(), EventMetadata.SYSTEM, List.of(insert("once", "f")));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries =
                    IntStream.range(0, 50).mapToObj(n -> threads.submit(() -> use("once"))).toList();
            threads.close();
            assertThat(tries).filteredOn(Future::resultNow).hasSize(1);
        }
        assertThat(factsAbout("once")).hasSize(1);
    }

    @Test
    void a_ticket_is_used_once_within_one_group() throws Exception {
        log.journal().record(List.of(), EventMetadata.SYSTEM, List.of(insert("group", "f")));
        List<Callable<Boolean>> tries =
                IntStream.range(0, 50).<Callable<Boolean>>mapToObj(n -> () -> use("group")).toList();
        assertThat(HeldHead.oneGroup(DB, tries)).filteredOn(Future::resultNow).hasSize(1);
        assertThat(factsAbout("group")).hasSize(1);
    }

    @Test
    void of_many_tickets_in_one_group_each_is_traded_for_its_own_successor() throws Exception {
        List<String> tickets = IntStream.range(0, 30).mapToObj(n -> "many-" + n).toList();
        log.journal().record(List.of(), EventMetadata.SYSTEM,
                tickets.stream().filter(ticket -> !ticket.endsWith("7")).map(ticket -> insert(ticket, "f")).toList());

        List<Callable<Boolean>> tries = tickets.stream().<Callable<Boolean>>map(ticket -> () -> use(ticket)).toList();
        List<Future<Boolean>> traded = HeldHead.oneGroup(DB, tries);

        for (int n = 0; n < tickets.size(); n++) {
            boolean isThere = !tickets.get(n).endsWith("7");
            assertThat(traded.get(n).resultNow()).isEqualTo(isThere);
            assertThat(factsAbout(tickets.get(n))).hasSize(isThere ? 1 : 0);
        }
        assertThat(DB.jdbc().sql("select count(*) from ticket where id like 'many-%+' and state = 'fresh'")
                .query(Long.class).single()).isEqualTo(27);
    }

    @Test
    void who_comes_behind_a_revocation_in_the_same_group_gets_nothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            String family = "family-" + round;
            String ticket = "ticket-" + round;
            log.journal().record(List.of(), EventMetadata.SYSTEM, List.of(insert(ticket, family)));
            HeldHead.<Object>oneGroup(DB, List.of(
                    () -> {
                        log.journal().record(List.of(seen("revocations", "a")), EventMetadata.SYSTEM, List.of(
                                RowChange.of("update ticket set state = 'revoked' where family = ?", family)));
                        return null;
                    },
                    () -> use(ticket)));
            assertThat(DB.jdbc().sql("select id from ticket where family = ? and state = 'fresh'")
                    .param(family).query(String.class).list()).isEmpty();
        }
    }

    @Test
    void a_loser_stores_neither_facts_nor_rows() {
        assertThatThrownBy(() -> log.journal().record(List.of(seen("lost", "a")), EventMetadata.SYSTEM,
                List.of(insert("lost", "f")), new Guard(set("nothing", "used"), USED))).isSameAs(USED);
        assertThat(log.reader().stream(journal("lost"), 0)).isEmpty();
        assertThat(DB.jdbc().sql("select id from ticket where id = 'lost'").query().listOfRows()).isEmpty();
    }

    @Test
    void facts_are_appended_behind_what_is_decided_with_them() {
        List<Recorded<DomainEvent>> appended = Writing.in(log, outer -> {
            outer.nested(unit -> unit.event(0, new NoteWritten("decided", "1")));
            facts("beside", insert("beside", "f"), null).stage();
        });

        assertThat(appended).extracting(recorded -> recorded.event().stream())
                .containsExactly(note("decided"), journal("beside"));
        assertThat(DB.jdbc().sql("""
                select count(distinct recorded_at) from log.event where stream in ('note:decided', 'journal:beside')""")
                .query(Long.class).single()).isOne();
        assertThat(state("beside")).isEqualTo("fresh");
    }

    @Test
    void facts_are_appended_all_the_same_when_nothing_was_to_be_decided() {
        List<Recorded<DomainEvent>> appended =
                Writing.in(log, unit -> facts("undecided", insert("undecided", "f"), null).stage());

        assertThat(appended).extracting(recorded -> recorded.event().stream()).containsExactly(journal("undecided"));
        assertThat(state("undecided")).isEqualTo("fresh");
    }

    @Test
    void when_the_guard_of_facts_loses_nothing_is_stored_of_what_was_decided_with_them() {
        assertThatThrownBy(() -> Writing.in(log, outer -> {
            outer.nested(unit -> unit.event(0, new NoteWritten("undone", "1")));
            facts("undone", insert("undone", "f"), new Guard(set("nothing", "used"), USED)).stage();
        })).isSameAs(USED);

        assertThat(log.reader().stream(note("undone"), 0)).isEmpty();
        assertThat(log.reader().stream(journal("undone"), 0)).isEmpty();
        assertThat(DB.jdbc().sql("select id from ticket where id = 'undone'").query().listOfRows()).isEmpty();
    }

    private Facts facts(String journal, RowChange row, Guard guard) {
        return log.journal().facts(List.of(seen(journal, "a")), EventMetadata.SYSTEM, List.of(row), guard);
    }

    /** Trades a ticket for its successor, as a refresh token is. */
    private boolean use(String ticket) {
        try {
            log.journal().record(List.of(seen("used-" + ticket, "a")), EventMetadata.SYSTEM,
                    List.of(RowChange.of("insert into ticket select ? || '+', family, 'fresh' from ticket where id = ?",
                            ticket, ticket)),
                    new Guard(RowChange.of("update ticket set state = 'used' where id = ? and state = 'fresh'", ticket),
                            USED));
            return true;
        } catch (KeystoryException e) {
            assertThat(e).isSameAs(USED);
            return false;
        }
    }

    private List<Recorded<DomainEvent>> factsAbout(String ticket) {
        return log.reader().stream(journal("used-" + ticket), 0);
    }

    private static PersonSeen seen(String journal, String person) {
        return new PersonSeen(journal, person, null);
    }

    private static RowChange insert(String id, String family) {
        return RowChange.of("insert into ticket values (?, ?, 'fresh')", id, family);
    }

    private static RowChange set(String id, String state) {
        return RowChange.of("update ticket set state = ? where id = ?", state, id);
    }

    private static String state(String id) {
        return DB.jdbc().sql("select state from ticket where id = ?").param(id).query(String.class).single();
    }
}
