package io.keystory.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">PostgreSQL, database file layout</a>
 */
record PostmasterFile(int port, boolean isReady) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path of(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The server's own words, or nothing while it has not written all of them. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(of(cluster));
            return lines.size() <= STATUS_LINE
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Integer.parseInt(lines.get(PORT_LINE).strip()),
                            lines.get(STATUS_LINE).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
