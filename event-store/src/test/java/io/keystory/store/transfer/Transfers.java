package io.keystory.store.transfer;

import static io.keystory.store.TestEvent.journal;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EmptyDatabase;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.PersonMet;
import io.keystory.store.TestEvent.PersonSeen;
import io.keystory.store.Writing;
import io.keystory.store.transfer.EventExport.Exported;
import io.keystory.store.transfer.EventImport.Imported;
import io.keystory.store.vault.KeyEncryptionKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** A log with an archive, and the file that it goes to another by. */
final class Transfers {

    static final int SIZE = 20;
    static final KeyEncryptionKey KEY = new KeyEncryptionKey(new byte[32]);
    static final OptionalLong NONE = OptionalLong.empty();

    private final EmbeddedLog database;
    private final EventLog log;
    private Path file;

    Transfers(EmbeddedLog database, Path folder) {
        this.database = database;
        this.log = database.log();
        this.file = folder.resolve("events.jsonl");
        long start = log.reader().head();
        Writing.in(log, unit -> unit.event(0,
                new PersonMet("p" + start, name(start), Map.of("nick", "A,\u0001"), "here")));
        for (int i = 0; i < 2 * SIZE; i++) {
            record(new PersonSeen("j" + start, "p" + start, "place " + i));
        }
        log.archive().archive(log.reader().head());
    }

    Path file() {
        return file;
    }

    /** From here on it is another file. */
    void to(Path other) {
        file = other;
    }

    static String name(long start) {
        return "Ada\tÅ\u2028\\n\"" + start;
    }

    void record(DomainEvent event) {
        log.journal().record(List.of(event), EventMetadata.SYSTEM, List.of());
    }

    Exported export(OptionalLong from, OptionalLong to) throws Exception {
        return new EventExport(new EventRows(database.dataSource())).write(file, from, to, position -> { });
    }

    Imported load(EmptyDatabase empty) throws Exception {
        return new EventImport(new EventRows(empty.dataSource()), imported(empty)).from(file, position -> { });
    }

    static ImportedLog imported(EmptyDatabase empty) {
        return new ImportedLog(empty.dataSource(), KEY, TestEvent.types(), new Names());
    }

    static EventLog open(EmptyDatabase database) {
        return EventLog.open(database.dataSource(), KEY, TestEvent.types());
    }

    List<String> lines() throws Exception {
        return Arrays.asList(Files.readString(file).split("\n"));
    }

    static String ask(EmptyDatabase database, String query) {
        return database.jdbc().sql(query).query(String.class).single();
    }

    /** People claim their names. */
    private static final class Names implements ClaimSource {

        @Override
        public Set<String> streamTypes() {
            return Set.of("user");
        }

        @Override
        public Set<Claim> held(List<DomainEvent> stream) {
            return stream.getFirst() instanceof PersonMet met && met.name() != null
                    ? Set.of(new Claim("name", met.name())) : Set.of();
        }
    }
}
