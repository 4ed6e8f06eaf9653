package io.keystory.store.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Schemas of the database that change together.
 *
 * @param names of the schemas; the first keeps the history
 * @param location where their migrations lie on the class path
 */
public record Schema(List<String> names, String location) {

    /** The log and the vault. */
    public static final Schema LOG = new Schema(List.of("log", "vault"), "db/log");

    /** The name of the first schema. */
    public String name() {
        return names.getFirst();
    }

    /**
     * Applies the migrations that are missing; several processes may do so at the same time.
     *
     * @return how many were applied
     */
    public int migrate(DataSource dataSource) {
        return flyway(dataSource).load().migrate().migrationsExecuted;
    }

    /** The same up to a version, which later ones may have followed. */
    public void migrateTo(String version, DataSource dataSource) {
        flyway(dataSource).target(version).load().migrate();
    }

    /** The version that the database has; empty when the schemas do not exist. */
    public Optional<String> version(DataSource dataSource) {
        return Optional.ofNullable(flyway(dataSource).load().info().current())
                .map(MigrationInfo::getVersion)
                .map(MigrationVersion::getVersion);
    }

    /** The migrations that the database lacks, such as {@code V2 partitions by position}. */
    public List<String> missing(DataSource dataSource) {
        return Arrays.stream(flyway(dataSource).load().info().pending())
                .map(migration -> "V" + migration.getVersion() + " " + migration.getDescription())
                .toList();
    }

    /** Whether this release has the migrations up to {@code version}. */
    public boolean knows(String version, DataSource dataSource) {
        return Arrays.stream(flyway(dataSource).load().info().all())
                .filter(migration -> migration.getState().isResolved() && migration.isVersioned())
                .anyMatch(migration -> migration.getVersion().isAtLeast(version));
    }

    private FluentConfiguration flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(names.toArray(String[]::new))
                .locations("classpath:" + location);
    }
}
