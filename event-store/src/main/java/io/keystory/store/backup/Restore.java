package io.keystory.store.backup;

import io.keystory.store.database.DeferredIndexes;
import io.keystory.store.database.OperationRefused;
import io.keystory.store.database.Schema;
import io.keystory.store.vault.KeyEncryptionKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a backup into a database without events; what was derived there goes, to be made again from the log. */
public final class Restore {

    private static final List<String> DERIVED = List.of("read", "oidc");

    /** Made where new ones are made, and moved as the archive moves them, so that both have their indexes. */
    private static final String MAKE_PARTITIONS = """
            do $$
            declare
              part log.partition;
              bounds text;
            begin
              for part in select * from log.partition loop
                bounds := format('for values from (%s) to (%s)', part.from_position, part.to_position);
                execute format('create table log.%1$I (like log.event, constraint %2$I
                  check (position >= %3$s and position < %4$s))',
                  part.name, part.name || '_position_check', part.from_position, part.to_position);
                execute format('alter table log.event_%s attach partition log.%I ', lower(part.category), part.name)
                  || bounds;
                if part.archived_at is not null then
                  execute format('alter table log.event_%s detach partition log.%I', lower(part.category), part.name);
                  execute format('alter table log.%I set schema log_archive', part.name);
                  execute format('alter table log_archive.event attach partition log_archive.%I ', part.name) || bounds;
                end if;
              end loop;
            end $$""";

    private final DataSource dataSource;
    private final KeyEncryptionKey key;
    private final List<Schema> schemas;
    private final List<KeptFolder> folders;

    /** A restore of these schemas and folders, for an installation that seals its vault under this key. */
    public Restore(DataSource dataSource, KeyEncryptionKey key, List<Schema> schemas, KeptFolder... folders) {
        this.dataSource = dataSource;
        this.key = key;
        this.schemas = schemas;
        this.folders = List.of(folders);
    }

    /**
     * Checks everything first, then writes the files, then all tables in one transaction, and brings them up to date.
     * One that was interrupted is begun again.
     *
     * @param progress is told each table before it is written
     * @throws OperationRefused when the file is not whole, the key another one, or the database not empty
     */
    public Manifest from(Path path, Consumer<String> progress) throws IOException, SQLException {
        return from(path, progress, false);
    }

    /** The same in the place of an installation, of which nothing is left; what is not Keystory's is refused still. */
    public Manifest inPlaceOfAnother(Path path, Consumer<String> progress) throws IOException, SQLException {
        return from(path, progress, true);
    }

    private Manifest from(Path path, Consumer<String> progress, boolean isToReplace) throws IOException, SQLException {
        try (BackupFile file = BackupFile.open(path)) {
            Manifest manifest = file.manifest();
            check(path, manifest);
            refuseForeign();
            if (!isToReplace) {
                refuseInstallation();
            }
            makeTables(manifest);
            for (KeptFolder folder : folders) {
                folder.restore(file, isToReplace);
            }
            fill(file, progress);
            schemas.forEach(schema -> schema.migrate(dataSource));
            return manifest;
        }
    }

    private void check(Path path, Manifest manifest) {
        if (!manifest.key().equals(KeyCheck.of(key))) {
            throw new OperationRefused(path + " was sealed under another key-encryption key: "
                    + "give that one with KEYSTORY_KEY_ENCRYPTION_KEY or in the data folder.");
        }
        for (Schema schema : schemas) {
            if (!schema.knows(manifest.schemas().get(schema.name()), dataSource)) {
                throw new OperationRefused(path + " was written by a newer Keystory: restore it with that one.");
            }
        }
    }

    private void refuseInstallation() {
        if (holds("log.event") || holds("vault.entry")) {
            throw new OperationRefused("The database holds an installation already: restore into an empty one, or into "
                    + "its place with --replace, which leaves nothing of it.");
        }
    }

    /** Schemas of these names that somebody else made are not ours to drop. */
    private void refuseForeign() {
        List<String> foreign = JdbcClient.create(dataSource).sql("""
                        select distinct schemaname from pg_tables
                        where schemaname = any(?) and to_regclass('log.flyway_schema_history') is null""")
                .param(schemas().toArray(String[]::new)).query(String.class).list();
        if (!foreign.isEmpty()) {
            throw new OperationRefused(("The database holds tables that are not Keystory's (in %s): restore into an empty "
                    + "one.").formatted(String.join(", ", foreign)));
        }
    }

    private static Stream<String> schemas() {
        return Stream.concat(Table.SCHEMAS.stream(), DERIVED.stream());
    }

    private boolean holds(String table) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single()
                && jdbc.sql("select exists (select from %s)".formatted(table)).query(Boolean.class).single();
    }

    /** As they were when the backup was written: what later migrations do to data, they do to this data as well. */
    private void makeTables(Manifest manifest) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("drop schema if exists " + schemas().collect(Collectors.joining(", ")) + " cascade").update();
        schemas.forEach(schema -> schema.migrateTo(manifest.schemas().get(schema.name()), dataSource));
    }

    private void fill(BackupFile file, Consumer<String> progress) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                refuseUnknown(connection, file.manifest().tables());
                for (Manifest.Content content : inOrder(file.manifest().tables())) {
                    progress.accept(content.table());
                    fill(connection, copy, file, content);
                }
                DeferredIndexes.makeAgain(connection);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void refuseUnknown(Connection connection, List<Manifest.Content> contents) throws SQLException {
        Map<String, Table> known = Table.of(connection).stream()
                .collect(Collectors.toMap(Table::name, Function.identity()));
        for (Manifest.Content content : contents) {
            Table table = known.get(content.table());
            if (table == null || !table.columns().containsAll(content.columns())) {
                throw new OperationRefused("The backup holds %s (%s), which this Keystory does not have."
                        .formatted(content.table(), String.join(", ", content.columns())));
            }
        }
    }

    /** The list of partitions first, since the tables that it names must be there before their events. */
    private static List<Manifest.Content> inOrder(List<Manifest.Content> contents) {
        return Stream.concat(contents.stream().filter(Restore::isListOfPartitions),
                contents.stream().filter(content -> !isListOfPartitions(content))).toList();
    }

    private static boolean isListOfPartitions(Manifest.Content content) {
        return content.table().equals("log.partition");
    }

    private static void fill(Connection connection, CopyManager copy, BackupFile file, Manifest.Content content)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement(); InputStream rows = file.content(content.file())) {
            statement.execute("delete from " + content.table());
            copy.copyIn(content.asTable().copyIn(), rows);
            if (isListOfPartitions(content)) {
                statement.execute(MAKE_PARTITIONS);
                DeferredIndexes.takeAway(connection);
            }
        }
    }
}
