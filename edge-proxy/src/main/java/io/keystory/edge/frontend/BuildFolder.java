package io.keystory.edge.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The current build in a folder: read once, and again after a newer one has been quiet for a second. */
final class BuildFolder {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Path folder;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot current = new Snapshot(null, List.of(), Instant.MIN);

    private record Snapshot(Build build, List<FileTime> stamp, Instant checkedAt) {
    }

    BuildFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The build, if there has been one. */
    Optional<Build> build() {
        if (current.build() == null) {
            reading.lock();
            refreshAndUnlock();
        } else if (clock.instant().isAfter(current.checkedAt().plus(QUIET)) && reading.tryLock()) {
            refreshAndUnlock();
        }
        return Optional.ofNullable(current.build());
    }

    private void refreshAndUnlock() {
        try {
            current = check(current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reading.unlock();
        }
    }

    private Snapshot check(Snapshot seen) throws IOException {
        List<FileTime> stamp = stamp();
        boolean settled = stamp.stream().allMatch(t -> t.toInstant().plus(QUIET).isBefore(clock.instant()));
        boolean isNewer = !stamp.isEmpty() && !stamp.equals(seen.stamp()) && (settled || seen.build() == null);
        // An unsettled first build is served, but read again.
        List<FileTime> known = settled ? stamp : List.of();
        return isNewer ? new Snapshot(Build.read(folder), known, clock.instant())
                : new Snapshot(seen.build(), seen.stamp(), clock.instant());
    }

    /** A folder changes with every file that is added to it, so a finished build always shows here. */
    private List<FileTime> stamp() throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (Path watched : List.of(folder, folder.resolve("assets"), folder.resolve("index.html"))) {
            if (Files.exists(watched)) {
                times.add(Files.getLastModifiedTime(watched));
            }
        }
        return Files.exists(folder.resolve("index.html")) ? times : List.of();
    }
}
