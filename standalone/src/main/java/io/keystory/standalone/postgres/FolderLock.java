package io.keystory.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One process per data folder: a lock that the operating system frees however its holder ends, and beside it the
 * holder's process id for people and scripts.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path pid;

    private FolderLock(FileChannel channel, Path pid) {
        this.channel = channel;
        this.pid = pid;
    }

    /** The lock, or nothing while somebody else holds it. */
    static Optional<FolderLock> acquire(DataFolder folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                return Optional.empty();
            }
            Files.writeString(folder.pid(), ProcessHandle.current().pid() + "\n");
            return Optional.of(new FolderLock(channel, folder.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException e) {
            // Held in this very process. Closing any channel on the file would free it (POSIX), so this one stays open.
            return false;
        }
    }

    /** The id of the process that holds the lock, as far as it has said so. */
    static String holder(DataFolder folder) {
        try {
            return Files.readString(folder.pid()).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Frees the folder for the next process. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
