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
     * Writes if what it rests on allows it, and all that the request itself demands of versions holds.
     *
     * @param look refuses, or answers the streams that it has looked at, that of the write among them
     * @throws KeystoryException 412 consistency.version_conflict where the caller's own demand does not hold any more;
     *     the same with 409 where what was looked at changes each time: the caller demanded nothing of that
     */
    public void write(Supplier<List<StreamId>> look, Runnable write) {
        Optional<WriteTrace> trace = WriteTrace.current();
        Optional<Precondition> demanded = trace.flatMap(WriteTrace::required);
        for (int left = TRIES; ; left--) {
            long known = log.head();
            Precondition looked = new Precondition(look.get(), known);
            trace.ifPresent(one -> one.require(demanded.map(looked::and).orElse(looked)));
            try {
                write.run();
                return;
            } catch (KeystoryException refusal) {
                if (trace.isEmpty() || !Precondition.isRefusal(refusal) || isBroken(demanded)) {
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

    private boolean isBroken(Optional<Precondition> demanded) {
        return demanded.filter(own -> own.isBroken(stream -> log.lastPosition(stream).orElse(0L))).isPresent();
    }
}
