package io.keystory.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** What lies where in a data folder, which only its owner may enter. */
record DataFolder(Path path) {

    /** The folder, created where it is missing. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new StartRefused("The data folder %s cannot be made or entered (%s): set KEYSTORY_DATA to another one."
                    .formatted(path, e.getMessage()), e);
        }
    }

    Path lock() {
        return path.resolve("keystory.lock");
    }

    Path pid() {
        return path.resolve("keystory.pid");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path unfinishedCluster() {
        return path.resolve("postgres.unfinished");
    }

    Path password() {
        return path.resolve("postgres.password");
    }

    Path port() {
        return path.resolve("postgres.port");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path previousLog() {
        return path.resolve("postgres.previous.log");
    }

    /** The last line that the server wrote, empty where it has written none. */
    Optional<String> lastWords() {
        try {
            return Files.readAllLines(log()).reversed().stream().filter(line -> !line.isBlank()).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** PostgreSQL's major version that wrote the cluster. */
    String clusterVersion() {
        try {
            return Files.readString(cluster().resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
