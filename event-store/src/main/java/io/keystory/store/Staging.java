package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a unit of work wants to have stored beside its events, in the same transaction. */
public final class Staging {

    private static final String KEY = Staging.class.getName();

    final List<ClaimTake> takes = new ArrayList<>();
    final List<ClaimRelease> releases = new ArrayList<>();
    final List<VaultEntry> entries = new ArrayList<>();
    final List<String> destroyed = new ArrayList<>();
    final List<RowChange> rows = new ArrayList<>();

    Staging() {}

    /** The staging of the running unit of work; throws IllegalStateException outside one. */
    public static Staging current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(KEY, k -> new Staging());
    }

    /** What was staged so far, empty when nothing was. */
    static Staging taken() {
        Staging staged = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(KEY) : null;
        return staged == null ? new Staging() : staged;
    }

    /** Claims a value for a stream; when another stream has it, the whole unit fails with {@code refusal}. */
    public Staging take(Claim claim, StreamId owner, RuntimeException refusal) {
        takes.add(new ClaimTake(claim, owner, refusal));
        return this;
    }

    /** Gives a value back; releasing what the stream does not hold changes nothing. */
    public Staging release(Claim claim, StreamId owner) {
        releases.add(new ClaimRelease(claim, owner));
        return this;
    }

    /** Stores a secret. */
    public Staging store(VaultEntry entry) {
        entries.add(entry);
        return this;
    }

    /** Destroys a secret; destroying an unknown one changes nothing. */
    public Staging destroy(String vaultId) {
        destroyed.add(vaultId);
        return this;
    }

    /** Runs a statement beside the events. */
    public Staging run(RowChange row) {
        rows.add(row);
        return this;
    }

    record ClaimTake(Claim claim, StreamId owner, RuntimeException refusal) {}

    record ClaimRelease(Claim claim, StreamId owner) {}
}
