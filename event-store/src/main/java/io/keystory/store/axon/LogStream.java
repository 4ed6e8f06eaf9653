package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.LogTail;
import io.keystory.store.read.Window;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** One reader's way through the log: from memory where the tail has it, from the database elsewhere. */
abstract class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    /** How many events are read at once. */
    static final int BATCH = 1000;

    private final LogTail tail;
    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final Semaphore news = new Semaphore(0);
    private final Runnable wake = this::onAppended;
    private volatile Runnable callback = () -> {};
    private volatile long position;

    LogStream(LogTail tail, long position) {
        this.tail = tail;
        this.position = position;
        tail.listen(wake);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            news.drainPermits();
            fill();
            long left = deadline - System.nanoTime();
            if (!buffer.isEmpty() || left <= 0) {
                return !buffer.isEmpty();
            }
            news.tryAcquire(left, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            continue;
        }
        return buffer.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public void close() {
        tail.unlisten(wake);
        callback = () -> {};
    }

    /** Hears that the log goes on. */
    void onAppended() {
        onNews();
    }

    /** Up to where everything was read. */
    final long position() {
        return position;
    }

    /** What memory keeps of the log behind a position, at most {@code limit} events. */
    final List<Recorded<DomainEvent>> kept(long after, int limit) {
        return tail.after(after, limit);
    }

    /** Looks again whether there is something to read. */
    final void onNews() {
        news.release();
        callback.run();
    }

    /** Goes on behind another position; what was read and not handed over yet is forgotten. */
    final void goOnFrom(long other) {
        buffer.clear();
        position = other;
    }

    private void fill() {
        if (!buffer.isEmpty() || !isReady()) {
            return;
        }
        List<Recorded<DomainEvent>> kept = tail.after(position, BATCH);
        if (kept.isEmpty() && isAtHead()) {
            return;
        }
        Window window = read(kept, position);
        buffer.addAll(messages(window));
        position = Math.max(position, window.upTo());
        tail.reached(position);
    }

    /** Whether all there is was read. */
    final boolean isAtHead() {
        return isHead(position);
    }

    /** Whether there is nothing behind a position. */
    final boolean isHead(long upTo) {
        return upTo >= tail.head();
    }

    /** Whether more is left behind a position than is read at once. */
    final boolean isFarFromHead(long position) {
        return tail.head() - position > BATCH;
    }

    /** Whether more may be read for now. */
    boolean isReady() {
        return true;
    }

    /** What is next behind a position: of what is kept in memory, or of the log when nothing is. */
    abstract Window read(List<Recorded<DomainEvent>> kept, long position);

    /** The messages that tell of what was read. */
    abstract List<TrackedEventMessage<?>> messages(Window read);
}
