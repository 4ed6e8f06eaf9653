package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import java.util.function.LongSupplier;

/** The pulse of a build at work: tells how far it has come, twice a second, and hears what is wanted of it. */
final class Beat {

    private static final long GAP_NANOS = 500_000_000;

    private final Rebuilds rebuilds;
    private final Rebuild rebuild;
    private final String owner;
    private final LongSupplier nanos;
    private long begun;
    private double before;
    private State state = State.REBUILDING;
    private double progress;
    private Pulse made;
    private long last;
    private Wanted wanted;
    private volatile boolean isStopping;

    Beat(Rebuilds rebuilds, Rebuild rebuild, String owner) {
        this(rebuilds, rebuild, owner, System::nanoTime);
    }

    /** The same by another clock, which tells nanoseconds. */
    Beat(Rebuilds rebuilds, Rebuild rebuild, String owner, LongSupplier nanos) {
        this.rebuilds = rebuilds;
        this.rebuild = rebuild;
        this.owner = owner;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.last = begun - GAP_NANOS;
        this.wanted = rebuild.wanted();
        this.before = rebuild.progress();
        this.progress = rebuild.progress();
    }

    /** Another part of the work begins. */
    void begin(State next) {
        state = next;
        last = nanos.getAsLong() - GAP_NANOS;
        at(progress);
    }

    /** So much is done, from 0 to 1; less than before when some was lost. Throws {@link Halt} when it is to stop. */
    void at(double done) {
        if (done < progress) {
            begun = nanos.getAsLong();
            before = done;
            made = null;
        }
        progress = done;
        if (nanos.getAsLong() - last >= GAP_NANOS) {
            wanted = rebuilds.pulse(rebuild, owner, state, pulse());
            last = nanos.getAsLong();
        }
        if (isStopping || wanted == Wanted.PAUSE || wanted == Wanted.ABANDON) {
            throw new Halt(isStopping ? Wanted.RUN : wanted);
        }
    }

    /** Halts the work at its next beat: the process ends. */
    void stop() {
        isStopping = true;
    }

    boolean isToSwitch() {
        return wanted == Wanted.SWITCH;
    }

    /** How fast it was made stays told of one that is made, however long it waits after that. */
    private Pulse pulse() {
        if (made == null) {
            Pulse now = measured();
            made = progress < 1 ? null : now;
            return now;
        }
        return made;
    }

    private Pulse measured() {
        double seconds = (nanos.getAsLong() - begun) / 1e9;
        double speed = (progress - before) / seconds;
        long events = rebuild.target() - rebuild.from() + 1;
        return new Pulse(progress, Math.round(speed * events), speed > 0 ? Math.round((1 - progress) / speed) : null);
    }
}
