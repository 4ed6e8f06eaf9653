package io.keystory.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import io.keystory.store.vault.KeyEncryptionKey;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of the first version, with events of both categories, goes on where it was. */
class PartitionMigrationTest {

    @Test
    void what_was_stored_before_partitions_existed_is_read_and_continued() throws Exception {
        EmbeddedServer.execute("create database log_of_version_1");
        DataSource dataSource = EmbeddedServer.database("log_of_version_1");
        Flyway.configure().dataSource(dataSource).schemas("log", "vault").locations("classpath:db/log").target("1")
                .load().migrate();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        for (int i = 1; i <= 6; i++) {
            jdbc.sql("""
                    insert into log.event values (?, ?, 'note:old', ?, ?, 'note.written', 1, null, now(), now(),
                      '{"actor":{"type":"SYSTEM","id":null}}', '{"note":"old","text":"t","extras":{}}')""")
                    .params(i, i % 2 == 0 ? "CORE" : "ACTIVITY", i - 1, "id-" + i).update();
        }
        jdbc.sql("insert into log.stream values ('note:old', 5, 6)").update();
        jdbc.sql("update log.head set position = 6").update();

        try (EventLog log = EventLog.open(dataSource, new KeyEncryptionKey(new byte[32]), TestEvent.types())) {
            log.journal().record(List.of(new NoteWritten("old", "new")), EventMetadata.SYSTEM, List.of());
            assertThat(log.reader().after(0, 10)).extracting(Recorded::position)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(log.reader().stream(TestEvent.note("old"), 0)).extracting(Recorded::sequence)
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(log.archive().archive(7)).hasSize(1);
            assertThat(log.reader().after(0, 10)).first().extracting(Recorded::position).isEqualTo(1L);
            assertThat(log.reader().stream(TestEvent.note("old"), 0)).hasSize(7);
        } finally {
            EmbeddedServer.execute("drop database log_of_version_1 with (force)");
        }
    }
}
