package io.keystory.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the process that started it: killed with {@code kill -9}, the process cannot take it along.
 *
 * <p>It is stopped rather than adopted, so that the settings and the version of this build hold. Whether a server is
 * ours is told by the folder it works in: after a reboot, the process id it left may be anybody's.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final PostgresPrograms programs;

    Leftovers(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Leaves no server on the folder, whose lock the caller holds. */
    void clear() {
        Path file = PostmasterFile.of(folder.cluster());
        if (isRunning(file)) {
            LOG.info("Stopping the PostgreSQL that outlived its Keystory on {}", folder.path());
            stop(file);
        }
        processes().forEach(this::awaitEnd);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartRefused("%s cannot be deleted: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** One that is killed meanwhile leaves its file, which {@code pg_ctl} takes for a server that does not shut down. */
    private void stop(Path file) {
        try {
            programs.stop(folder.cluster());
        } catch (PostgresPrograms.ProgramFailed e) {
            if (isRunning(file)) {
                throw e;
            }
        }
    }

    private boolean isRunning(Path file) {
        return processes().stream().anyMatch(process -> wrote(process, file));
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")).equals(folder.cluster())
                    && Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "exe"))
                            .endsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean wrote(ProcessHandle process, Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().equals(Optional.of(Long.toString(process.pid())));
        } catch (IOException e) {
            return false;
        }
    }

    /** Children of a server that is gone end by themselves; a new server refuses to start beside them. */
    private void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused("Process %d still works on %s: stop it and start again."
                    .formatted(process.pid(), folder.cluster()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while an old PostgreSQL ends.", e);
        }
    }
}
