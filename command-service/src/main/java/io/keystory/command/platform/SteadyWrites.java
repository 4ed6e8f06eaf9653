package io.keystory.command.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.store.append.Precondition;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.read.LogReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes that rest on other aggregates, and are looked at again where one of those changes before they are written. */
public final class SteadyWrites {

    private static final int TRIES = 5;

    private final LogReader log;

    public SteadyWrites(LogReader log) {
        this.log = log;
    }

    /**
     * Writes if what it rests on allows it. A request that demands something of a version itself is looked at once.
     *
     * @param look refuses, or answers the streams that it has looked at, that of the write among them
     * @throws KeystoryException 409 consistency.version_conflict where that changes each time: the caller demanded nothing
     */
    public void write(Supplier<List<StreamId>> look, Runnable write) {
        Optional<WriteTrace> trace = WriteTrace.current().filter(one -> !one.isConditional());
        for (int left = TRIES; ; left--) {
            long known = log.head();
            List<StreamId> streams = look.get();
            trace.ifPresent(one -> one.require(new Precondition(streams, known)));
            try {
                write.run();
                return;
            } catch (KeystoryException refusal) {
                if (trace.isEmpty() || !Precondition.isRefusal(refusal)) {
                    throw refusal;
                }
                if (left == 1) {
                    throw new KeystoryException(refusal.code(), 409);
                }
            } finally {
                trace.ifPresent(WriteTrace::requireNothing);
            }
        }
    }
}
