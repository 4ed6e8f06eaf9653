package io.keystory.store.peer;

import static io.keystory.store.TestEvent.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes that hear of each other by signals alone: they ask once an hour. */
class SignalsAloneTest {

    private static final int MANY = 10;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static TwoProcesses both;

    @BeforeAll
    static void twoProcesses() {
        both = TwoProcesses.on(DB, Duration.ofHours(1));
    }

    @Test
    void an_append_is_heard_of() {
        hearsOfMany();
    }

    @Test
    void one_process_waits_for_a_read_model_of_another() {
        String model = both.modelOfReading();
        await().until(() -> both.writing().progress().positions().containsKey(model));
        for (int i = 0; i < MANY; i++) {
            long position = both.write();
            assertThat(both.wait(model, position, Duration.ofMillis(20))).containsExactly(model);
            both.reading().progress().passed(model, position);
            assertThat(both.wait(model, position, TwoProcesses.LONG)).isEmpty();
        }
    }

    @Test
    void who_keeps_what_a_key_opened_hears_of_its_end_in_every_process() {
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        both.writing().keys().onDestruction(_ -> here.incrementAndGet());
        both.reading().keys().onDestruction(_ -> there.incrementAndGet());
        meet("kept");
        erase("kept");
        assertThat(here.get()).isPositive();
        await().until(() -> there.get() > 0);
    }

    @Test
    void a_destroyed_key_is_forgotten_everywhere() {
        for (int i = 0; i < MANY; i++) {
            String name = "person-" + i;
            meet(name);
            assertThat(nameIn(both.reading(), name)).isEqualTo("Ada");
            erase(name);
            await().until(() -> nameIn(both.reading(), name) == null);
        }
    }

    @Test
    void signals_go_on_after_the_connections_were_lost() {
        DB.jdbc().sql("""
                select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database()
                and (query ilike 'listen%' or query like '%pg_notify%' or query like '%log.progress%')
                and pid <> pg_backend_pid()""").query().listOfRows();
        both.awaitListeners();
        hearsOfMany();
    }

    private static void hearsOfMany() {
        for (int i = 0; i < MANY; i++) {
            long position = both.write();
            await().until(() -> both.reading().tail().head() >= position);
        }
    }

    private static void meet(String name) {
        Writing.in(both.writing(), unit -> unit.event(0, new PersonMet(name, "Ada", Map.of(), "London")));
    }

    private static void erase(String name) {
        Writing.in(both.writing(), unit -> {
            unit.event(0, new NoteWritten("erase-" + name, ""));
            unit.staging().erase(SubjectId.of(person(name)), List.of());
        });
    }

    private static String nameIn(EventLog log, String person) {
        return ((PersonMet) log.reader().stream(person(person), 0).getFirst().event()).name();
    }
}
