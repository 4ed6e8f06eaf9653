package io.keystory.standalone.operations;

import io.keystory.command.claim.HeldClaims;
import io.keystory.events.EventCatalogue;
import io.keystory.platform.token.TokenSchema;
import io.keystory.store.transfer.EventExport;
import io.keystory.store.transfer.EventExport.Exported;
import io.keystory.store.transfer.EventImport;
import io.keystory.store.transfer.EventImport.Imported;
import io.keystory.store.transfer.EventRows;
import io.keystory.store.transfer.ImportedLog;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Writes events to files, and takes them into another log. */
final class EventsCommand {

    private static final String EXPORT = "./keystory events export [--from POSITION] [--to POSITION] FILE";
    private static final String IMPORT = "./keystory events import FILE";

    private EventsCommand() {}

    static void run(List<String> words) throws IOException, SQLException {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "export" -> export(new Words(EXPORT, rest, "--from", "--to"));
            case "import" -> load(Path.of(new Words(IMPORT, rest).only()));
            default -> throw Operations.misuse(EXPORT, IMPORT);
        }
    }

    private static void export(Words words) throws IOException, SQLException {
        Path file = Path.of(words.only());
        var from = words.position("--from");
        var to = words.position("--to");
        ProgressLine line = new ProgressLine();
        try (Installation installation = Installation.existing()) {
            Exported exported = new EventExport(new EventRows(installation.database()))
                    .write(file, from, to, position -> line.show("position %,d".formatted(position)));
            line.clear();
            System.out.printf("%s holds the events from position %d to %d; %d of them were written now.%n",
                    file, exported.first(), exported.last(), exported.written());
        }
    }

    private static void load(Path file) throws IOException, SQLException {
        ProgressLine line = new ProgressLine();
        try (Installation installation = Installation.alone()) {
            TokenSchema.migrate(installation.database());
            ImportedLog log = new ImportedLog(
                    installation.database(), installation.keyOrNew(), EventCatalogue.types(), new HeldClaims());
            Imported imported = new EventImport(new EventRows(installation.database()), log)
                    .from(file, position -> line.show("position %,d".formatted(position)));
            line.clear();
            System.out.printf("%d events were imported from %s; the log ends at position %d.%n",
                    imported.events(), file, imported.position());
        }
    }
}
