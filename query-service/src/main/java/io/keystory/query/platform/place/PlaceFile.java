package io.keystory.query.platform.place;

import com.maxmind.db.Reader;
import io.keystory.store.database.OperationRefused;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a database of places. It is mapped, so that it takes no heap, and read anew once another took its place, which
 * is looked for once a minute at most; a reader that nobody uses any more takes its mapping with it.
 */
final class PlaceFile {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceFile.class);
    private static final long LOOK_EVERY = Duration.ofMinutes(1).toMillis();
    private static final int IPV4 = 4;

    /** Addresses that every public database knows: one that tells something else of them, as of networks, is found out. */
    private static final List<String> KNOWN = List.of("1.1.1.1", "8.8.8.8", "9.9.9.9");

    private final Path path;
    private final Clock clock;
    private final AtomicLong nextLook;
    private volatile Version seen;
    private volatile Reader reader;
    private final AtomicBoolean isDoubted = new AtomicBoolean();

    /** Opens it; throws OperationRefused where it is no database of places. */
    PlaceFile(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
        this.nextLook = new AtomicLong(clock.millis() + LOOK_EVERY);
        this.seen = Version.of(path);
        try {
            this.reader = open();
        } catch (IOException | RuntimeException e) {
            throw new OperationRefused("KEYSTORY_PLACES_DATABASE names no database of places in MaxMind's format: " + path
                    + " (" + e.getMessage() + "). Name one that can be read, or none.");
        }
    }

    /** What is known of an address; empty for one that nothing is known of. */
    Optional<PlaceRecord> find(InetAddress address) {
        lookForAnother();
        try {
            return find(reader, address);
        } catch (IOException | RuntimeException | InternalError e) {
            // A mapped file that is written over, rather than replaced, is an InternalError to who reads it.
            if (isDoubted.compareAndSet(false, true)) {
                LOG.warn("{} cannot be read any more, places are not told: replace it by another", path, e);
            }
            return Optional.empty();
        }
    }

    private void lookForAnother() {
        long now = clock.millis();
        long due = nextLook.get();
        if (now < due || !nextLook.compareAndSet(due, now + LOOK_EVERY)) {
            return;
        }
        Version found = Version.of(path);
        if (found.equals(seen)) {
            return;
        }
        seen = found;
        try {
            reader = open();
            isDoubted.set(false);
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.warn("{} is no database of places any more, the one before is used on: {}", path, e.getMessage());
        }
    }

    private Reader open() throws IOException {
        Reader opened = new Reader(path.toFile());
        List<PlaceRecord> told = new ArrayList<>();
        for (String address : KNOWN) {
            find(opened, InetAddress.ofLiteral(address)).ifPresent(told::add);
        }
        if (!told.isEmpty() && told.stream().allMatch(PlaceRecord::isEmpty)) {
            throw new IOException(opened.getMetadata().databaseType() + " tells no places");
        }
        LOG.info("Places are told by {} of {}", opened.getMetadata().databaseType(), opened.getMetadata().buildTime());
        return opened;
    }

    private static Optional<PlaceRecord> find(Reader reader, InetAddress address) throws IOException {
        return address instanceof Inet6Address && reader.getMetadata().ipVersion() == IPV4 ? Optional.empty()
                : Optional.ofNullable(reader.get(address, PlaceRecord.class));
    }

    /** What tells a file from the one that was there before. */
    private record Version(@Nullable FileTime modified, long size, @Nullable Object key) {

        static Version of(Path path) {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return new Version(file.lastModifiedTime(), file.size(), file.fileKey());
            } catch (IOException absent) {
                return new Version(null, 0, null);
            }
        }
    }
}
