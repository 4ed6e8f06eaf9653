package io.keystory.store.peer;

import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one log. Signals are told from polls by being quick many times in a row. */
class ReplicationTest {

    private static final int MANY = 10;
    private static final Duration SOON = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(10);

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static EventLog writing;
    private static EventLog reading;

    @BeforeAll
    static void twoProcesses() {
        writing = DB.open(DB.pool(), Replication.of(DB.pool()));
        reading = DB.open(DB.pool(), Replication.of(DB.pool()));
        await().until(() -> listeners() == 2);
    }

    @Test
    void an_append_is_heard_of_at_once() {
        for (int i = 0; i < MANY; i++) {
            long position = record(writing);
            await().pollInterval(Duration.ofMillis(2)).atMost(SOON).until(() -> reading.tail().head() >= position);
        }
    }

    @Test
    void one_process_waits_for_a_read_model_of_another() {
        String model = model();
        reading.progress().register(model, List.of(model), 0);
        await().until(() -> writing.progress().positions().containsKey(model));
        for (int i = 0; i < MANY; i++) {
            long position = record(writing);
            assertThat(wait(model, position, Duration.ofMillis(20))).containsExactly(model);
            reading.progress().passed(model, position);
            assertThat(wait(model, position, SOON)).isEmpty();
        }
    }

    @Test
    void a_read_model_is_not_waited_for_when_it_ignores_the_type() {
        String model = model();
        reading.progress().register(model, List.of("else"), 0);
        await().until(() -> writing.progress().positions().containsKey(model));
        assertThat(wait(model, record(writing), Duration.ZERO)).isEmpty();
    }

    @Test
    void a_read_model_that_is_paused_elsewhere_is_not_waited_for_until_it_goes_on() {
        String model = model();
        reading.progress().register(model, List.of(model), 0);
        long position = record(writing);
        await().until(() -> wait(model, position, Duration.ZERO).equals(List.of(model)));
        reading.progress().active(model, false);
        assertThat(wait(model, position, LONG)).isEmpty();
        reading.progress().active(model, true);
        await().until(() -> wait(model, position, Duration.ZERO).equals(List.of(model)));
    }

    @Test
    void a_read_model_whose_process_is_gone_is_not_waited_for() throws Exception {
        String model = model();
        EventLog leaving = DB.open(DB.pool(), Replication.of(DB.pool()));
        leaving.progress().register(model, List.of(model), 0);
        long position = record(writing);
        await().until(() -> wait(model, position, Duration.ZERO).equals(List.of(model)));
        leaving.close();
        assertThat(wait(model, position, LONG)).isEmpty();
    }

    @Test
    void a_missed_signal_costs_no_more_than_the_next_round() {
        String model = model();
        reading.progress().register(model, List.of(model), 0);
        long position = record(writing);
        DB.jdbc().sql("update log.progress set position = ? where processor = ?").param(position).param(model).update();
        assertThat(wait(model, position, LONG)).isEmpty();
    }

    @Test
    void who_keeps_what_a_key_opened_hears_of_its_end_in_every_process() {
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        writing.keys().onDestruction(here::incrementAndGet);
        reading.keys().onDestruction(there::incrementAndGet);
        Writing.in(writing, unit -> unit.event(0, new PersonMet("kept", "Ada", Map.of(), "London")));
        Writing.in(writing, unit -> {
            unit.event(0, new NoteWritten("erase-kept", ""));
            unit.staging().erase(SubjectId.of(person("kept")), List.of());
        });
        assertThat(here.get()).isPositive();
        await().atMost(SOON).until(() -> there.get() > 0);
    }

    @Test
    void a_destroyed_key_is_forgotten_everywhere_at_once() {
        for (int i = 0; i < MANY; i++) {
            String name = "person-" + i;
            Writing.in(writing, unit -> unit.event(0, new PersonMet(name, "Ada", Map.of(), "London")));
            assertThat(nameIn(reading, name)).isEqualTo("Ada");
            Writing.in(writing, unit -> {
                unit.event(0, new NoteWritten("erase-" + name, ""));
                unit.staging().erase(SubjectId.of(person(name)), List.of());
            });
            await().pollInterval(Duration.ofMillis(2)).atMost(SOON).until(() -> nameIn(reading, name) == null);
        }
    }

    @Test
    void signals_go_on_after_the_connections_were_lost() {
        DB.jdbc().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
                and (query ilike 'listen%' or query like '%pg_notify%' or query like '%log.progress%')
                and pid <> pg_backend_pid()""").query().listOfRows();
        await().until(() -> listeners() == 2);
        for (int i = 0; i < MANY; i++) {
            long position = record(writing);
            Duration limit = i == 0 ? LONG : SOON;
            await().pollInterval(Duration.ofMillis(2)).atMost(limit).until(() -> reading.tail().head() >= position);
        }
    }

    /** Each test has a model that alone handles the type of the same name. */
    private static List<String> wait(String model, long position, Duration limit) {
        return writing.progress().await(Map.of(model, position), limit);
    }

    private static String model() {
        return "model-" + UUID.randomUUID();
    }

    private static long record(EventLog log) {
        log.journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
        return log.tail().head();
    }

    private static String nameIn(EventLog log, String person) {
        return ((PersonMet) log.reader().stream(person(person), 0).getFirst().event()).name();
    }

    /** Connections that listen, as the rounds they ask show. */
    private static long listeners() {
        return DB.jdbc().sql("""
                select count(*) from pg_stat_activity where datname = current_database()
                and query like '%from log.progress%' and pid <> pg_backend_pid()""").query(Long.class).single();
    }
}
