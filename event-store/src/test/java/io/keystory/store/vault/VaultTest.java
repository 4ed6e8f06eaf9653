package io.keystory.store.vault;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.Vault;
import io.keystory.store.Writing;
import io.keystory.store.database.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VaultTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final EventLog log = DB.log();

    @Test
    void a_secret_is_stored_with_its_event_and_destroyed_with_another() {
        store("v1", "hunter2");
        assertThat(log.vault().open("v1")).contains("hunter2");

        Writing.in(log, unit -> unit.event(1, new NoteWritten("v1", "")).staging().destroy("v1"));
        assertThat(log.vault().open("v1")).isEmpty();
        assertThat(log.vault().matches("v1", "hunter2")).isFalse();
    }

    @Test
    void several_secrets_are_opened_by_one_statement() {
        store("a1", "one");
        store("a2", "two");
        StatementCounter counter = new StatementCounter(() -> true);
        Vault counted =
                DB.open((DataSource) counter.postProcessAfterInitialization(DB.dataSource(), "database")).vault();
        counter.take();

        assertThat(counted.openAll(List.of("a1", "none", "a2"))).isEqualTo(Map.of("a1", "one", "a2", "two"));
        assertThat(counter.take()).hasSize(1);
    }

    @Test
    void a_digested_secret_is_compared_without_being_opened() {
        store("v2", "open sesame");
        assertThat(log.vault().matches("v2", "open sesame")).isTrue();
        assertThat(log.vault().matches("v2", "open barley")).isFalse();
        assertThat(log.vault().matches("nothing", "open sesame")).isFalse();
    }

    @Test
    void nothing_readable_is_stored() {
        store("v3", "correct horse");
        byte[] sealed = DB.jdbc().sql("select sealed || digest from vault.entry where id = 'v3'")
                .query(byte[].class).single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("correct");
    }

    @Test
    void a_sealed_secret_cannot_be_passed_off_as_another() {
        store("v4", "mine");
        store("v5", "yours");
        DB.jdbc().sql("""
                update vault.entry set sealed = (select sealed from vault.entry where id = 'v5')
                where id = 'v4'""").update();
        assertThatThrownBy(() -> log.vault().open("v4")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_unit_that_loses_stores_and_destroys_nothing() {
        store("v6", "kept");
        assertThatThrownBy(() -> Writing.in(log, unit -> unit.event(0, new NoteWritten("v6", "stale")).staging()
                .store(new VaultEntry("v7", "secret", note("v6"), "lost", null))
                .destroy("v6"))).isInstanceOf(ConcurrencyException.class);
        assertThat(log.vault().open("v6")).contains("kept");
        assertThat(log.vault().open("v7")).isEmpty();
    }

    @Test
    void a_secret_replaced_twice_in_one_unit_leaves_the_last() {
        store("p1", "first");
        Writing.in(log, unit -> unit.event(1, new NoteWritten("p1", "")).staging()
                .destroy("p1").store(new VaultEntry("p2", "secret", note("p1"), "second", null))
                .destroy("p2").store(new VaultEntry("p3", "secret", note("p1"), "third", null)));
        assertThat(log.vault().open("p1")).isEmpty();
        assertThat(log.vault().open("p2")).isEmpty();
        assertThat(log.vault().open("p3")).contains("third");
    }

    private void store(String id, String secret) {
        Writing.in(log, unit -> unit.event(0, new NoteWritten(id, "")).staging()
                .store(new VaultEntry(id, "secret", note(id), secret, secret)));
    }
}
