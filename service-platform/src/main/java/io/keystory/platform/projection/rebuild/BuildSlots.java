package io.keystory.platform.projection.rebuild;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps builds from taking the memory and the connections that requests need, whichever service of the process they
 * belong to: only some are made at a time, and those that are made keep up one after the other.
 */
public final class BuildSlots {

    /** What a view takes in memory, by its JSON. */
    private static final int OBJECTS = 3;

    private final Semaphore free;
    private final long budget;
    private final ReentrantLock turn = new ReentrantLock(true);

    public BuildSlots(RebuildSettings settings) {
        if (settings.parallelBuilds() < 1) {
            throw new IllegalArgumentException("KEYSTORY_REBUILD_PARALLEL_BUILDS is 1 or more");
        }
        this.free = new Semaphore(settings.parallelBuilds());
        this.budget = settings.memory().toBytes() / OBJECTS;
        if (budget < 1) {
            throw new IllegalArgumentException("KEYSTORY_REBUILD_MEMORY is some bytes at least");
        }
    }

    /** How much JSON the views may have that a build holds at a time. */
    long budget() {
        return budget;
    }

    /** The right to make one build, if there is one left. */
    Optional<Slot> take() {
        return free.tryAcquire() ? Optional.of(new Slot(free::release)) : Optional.empty();
    }

    /** Does something for a build that is made already, when no other is at it. */
    <T> T inTurn(Work<T> work) throws SQLException {
        turn.lock();
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /** What is done with connections of its own. */
    interface Work<T> {

        T run() throws SQLException;
    }

    /** The right to make a build, given back once. */
    static final class Slot implements AutoCloseable {

        /** For what needs none. */
        static Slot none() {
            return new Slot(() -> { });
        }

        private final Runnable giveBack;
        private final AtomicBoolean isTaken = new AtomicBoolean(true);

        private Slot(Runnable giveBack) {
            this.giveBack = giveBack;
        }

        @Override
        public void close() {
            if (isTaken.getAndSet(false)) {
                giveBack.run();
            }
        }
    }
}
