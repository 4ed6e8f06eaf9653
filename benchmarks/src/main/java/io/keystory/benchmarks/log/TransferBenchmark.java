package io.keystory.benchmarks.log;

import io.keystory.benchmarks.LogFiller;
import io.keystory.command.claim.HeldClaims;
import io.keystory.events.EventCatalogue;
import io.keystory.store.EventLog;
import io.keystory.store.database.Schema;
import io.keystory.store.transfer.EventExport;
import io.keystory.store.transfer.EventImport;
import io.keystory.store.transfer.EventRows;
import io.keystory.store.transfer.ImportedLog;
import io.keystory.store.vault.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** How fast a log is exported, and imported into an empty one: {@code ./benchmarks/transfer [million events]}. */
public final class TransferBenchmark {

    private static final KeyEncryptionKey KEY = new KeyEncryptionKey(new byte[32]);

    private final Path folder;

    private TransferBenchmark(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs it.
     *
     * @param arguments how many million events, 1 when nothing is said
     */
    public static void main(String[] arguments) throws Exception {
        double millions = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
        Path folder = Files.createTempDirectory("keystory-transfer-");
        try {
            TransferBenchmark benchmark = new TransferBenchmark(folder);
            benchmark.export((int) (millions * 1_000_000 / LogFiller.EVENTS_EACH));
            benchmark.load();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void export(int users) throws Exception {
        try (DiskBoundPostgres postgres = DiskBoundPostgres.start()) {
            EventLog.open(postgres.pool(), KEY, EventCatalogue.types()).close();
            new LogFiller(postgres.pool(), KEY, 1, TransferBenchmark::metadata).fill(users);
            postgres.jdbc().sql("copy vault.subject_key to '%s'".formatted(keys())).update();
            Watch watch = new Watch(postgres);
            long events = new EventExport(new EventRows(postgres.pool()))
                    .write(events(), OptionalLong.empty(), OptionalLong.empty(), position -> { }).written();
            watch.print("exported, %,d bytes each".formatted(Files.size(events()) / events), events);
        }
    }

    /** The vault's keys of persons are there already, so that what they claim is found. */
    private void load() throws Exception {
        try (DiskBoundPostgres postgres = DiskBoundPostgres.start()) {
            Schema.LOG.migrate(postgres.pool());
            postgres.jdbc().sql("copy vault.subject_key from '%s'".formatted(keys())).update();
            ImportedLog log = new ImportedLog(postgres.pool(), KEY, EventCatalogue.types(), new HeldClaims());
            Watch whole = new Watch(postgres);
            Watch[] rest = {null};
            long events = new EventImport(new EventRows(postgres.pool()), log)
                    .from(events(), position -> rest[0] = new Watch(postgres)).events();
            whole.print("checked and imported", events);
            rest[0].print("of that, indexes, streams and %,d claims".formatted(
                    postgres.jdbc().sql("select count(*) from log.claim").query(Long.class).single()), events);
        }
    }

    private Path events() {
        return folder.resolve("events.jsonl");
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    /** As a person's browser would cause it; some events share a request. */
    private static String metadata(long position) {
        String request = UUID.nameUUIDFromBytes(Long.toString(position / 3).getBytes(StandardCharsets.US_ASCII)).toString();
        return """
                {"actor":{"type":"USER","id":"u%1$011d"},"requestId":"%2$s","correlationId":"%2$s","causationId":"%2$s",\
                "ip":"Q2hhcmxlcyBCYWJiYWdlIGFuZCBBZGE=","userAgent":"TW96aWxsYS81LjAgKFgxMTsgTGludXggeDg2XzY0KSBBcHBsZQ=="}"""
                .formatted(position % 1000, request);
    }

    /** What something takes from now on. */
    private record Watch(DiskBoundPostgres postgres, long begun, long java, long database) {

        Watch(DiskBoundPostgres postgres) {
            this(postgres, System.nanoTime(), ProcessorTime.own(), postgres.processorTime());
        }

        void print(String what, long events) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("%s: %,d events in %.1f s, %,.0f a second; processor µs each, Java + PostgreSQL: %.1f + %.1f;"
                            + " load average %.1f%n", what, events, seconds, events / seconds,
                    (ProcessorTime.own() - java) / 1e3 / events, (postgres.processorTime() - database) / 1e3 / events,
                    ProcessorTime.load());
        }
    }
}
