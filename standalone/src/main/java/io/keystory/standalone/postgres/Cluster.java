package io.keystory.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The files of one database cluster: made whole or not at all, reachable by one role with a password.
 *
 * <p>The product's role owns its database and is no superuser, so a statement smuggled in reaches no file and no
 * program. The superuser has the same password, for people who look after the database.
 */
final class Cluster {

    static final String NAME = "keystory";
    private static final int PASSWORD_BYTES = 24;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    Cluster(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the cluster where there is none; refuses one that another major version wrote. */
    void prepare() throws IOException {
        if (!folder.hasCluster()) {
            create();
        } else if (!folder.clusterVersion().equals(PostgresPrograms.MAJOR_VERSION)) {
            throw new StartRefused(
                    "%s was written by PostgreSQL %s and this build brings %s: see \"Upgrades\" in docs/operations.md."
                            .formatted(folder.cluster(), folder.clusterVersion(), PostgresPrograms.MAJOR_VERSION));
        }
    }

    private void create() throws IOException {
        Path unfinished = folder.unfinishedCluster();
        PostgresBinaries.delete(unfinished);
        programs.initdb(unfinished);
        programs.singleUser(unfinished, """
                CREATE ROLE %1$s LOGIN;
                CREATE DATABASE %1$s OWNER %1$s;
                """.formatted(NAME));
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.deleteIfExists(folder.password());
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The password of both roles; a new one where the file is gone, which is how it is changed. */
    String password() throws IOException {
        if (Files.exists(folder.password())) {
            return Files.readString(folder.password()).strip();
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        programs.singleUser(folder.cluster(), """
                ALTER ROLE %1$s PASSWORD '%2$s';
                ALTER ROLE postgres PASSWORD '%2$s';
                """.formatted(NAME, password));
        PrivateFile.write(folder.password(), password);
        return password;
    }

    /** Writes the settings of this build and this start; an operator's own go to {@code local.conf} beside them. */
    void configure(int port) throws IOException {
        try (var settings = Cluster.class.getResourceAsStream("postgresql.conf")) {
            Files.write(folder.cluster().resolve("postgresql.conf"), settings.readAllBytes());
        }
        Files.writeString(folder.cluster().resolve("port.conf"), "port = " + port + "\n");
    }

    /** Keeps the last server's messages apart from those of the next, so that the file does not grow for ever. */
    void turnLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFile.create(folder.log());
    }
}
