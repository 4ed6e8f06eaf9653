package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.database.RowChange;
import io.keystory.store.vault.SubjectKeys;
import io.keystory.store.vault.VaultEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a unit of work wants to have stored beside its events, in the same transaction and in the order it was staged.
 * It goes with at least one event; a nested unit of work hands it up when it commits, and drops it when it fails.
 */
public final class Staging {

    private static final String KEY = Staging.class.getName();

    final List<ClaimStep> claims = new ArrayList<>();
    final List<VaultEntry> entries = new ArrayList<>();
    final List<String> destroyed = new ArrayList<>();
    /** The subjects whose keys are destroyed with the append. */
    public final List<SubjectId> destroyedKeys = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Erasure> erasures = new ArrayList<>();
    final List<RowChange> rows = new ArrayList<>();
    private final List<PendingEvent> facts = new ArrayList<>();
    private final List<CompletableFuture<?>> foundations = new ArrayList<>();
    private Guard guard;

    public Staging() {}

    /** The staging of the running unit of work; throws IllegalStateException outside one. */
    public static Staging current() {
        return of(CurrentUnitOfWork.get());
    }

    private static Staging of(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(KEY, key -> {
            unit.onPrepareCommit(prepared -> prepared.parent().ifPresent(parent -> of(parent).addAll(take(prepared))));
            unit.onCommit(committed -> {
                if (committed.resources().containsKey(KEY)) {
                    throw new IllegalStateException("Something was staged, but no event to go with it");
                }
            });
            return new Staging();
        });
    }

    /** What was staged since the last call, for the one who appends it; empty when nothing was. */
    public static Staging take() {
        return CurrentUnitOfWork.isStarted() ? take(CurrentUnitOfWork.get()) : new Staging();
    }

    private static Staging take(UnitOfWork<?> unit) {
        return unit.resources().remove(KEY) instanceof Staging staged ? staged : new Staging();
    }

    /** Claims a value for a stream; when another stream has it, the whole unit fails with {@code refusal}. */
    public Staging take(Claim claim, StreamId owner, RuntimeException refusal) {
        claims.add(new ClaimStep.Take(claim, owner, refusal));
        return this;
    }

    /** Demands that nobody else has a value like this one, where that matters; else the unit fails with {@code refusal}. */
    public Staging takeAlone(Likeness likeness, StreamId owner, RuntimeException refusal) {
        claims.add(new ClaimStep.Alone(likeness, owner, refusal));
        return this;
    }

    /**
     * Claims a rule that makes values alike; while two streams have such, the whole unit fails with {@code refusal}.
     *
     * @param likeness of any of the values: all of its kind are looked at
     */
    public Staging takeRule(Likeness likeness, StreamId owner, RuntimeException refusal) {
        claims.add(new ClaimStep.Rule(likeness, owner, refusal));
        return this;
    }

    /** Gives a value back; releasing what the stream does not hold changes nothing. */
    public Staging release(Claim claim, StreamId owner) {
        claims.add(new ClaimStep.Release(claim, owner));
        return this;
    }

    /** Stores a secret under an id that was never used before. */
    public Staging store(VaultEntry entry) {
        entries.add(entry);
        return this;
    }

    /** Destroys a secret; destroying an unknown one changes nothing. */
    public Staging destroy(String vaultId) {
        destroyed.add(vaultId);
        return this;
    }

    /** Says that what is known of {@code subject} is about {@code person}; its key goes when the person is erased. */
    public Staging link(SubjectId subject, SubjectId person) {
        links.add(new Link(subject, person.value()));
        return this;
    }

    /** The same for a person of whom no more is known than an identifier; it holds for all who ever had it. */
    public Staging link(SubjectId subject, Claim identifier) {
        links.add(new Link(subject, SubjectKeys.name(identifier)));
        return this;
    }

    /**
     * Destroys the key of a person and of every subject that was, or will be, linked to them or to one of the
     * identifiers they ever had. Other processes lose the keys within {@link SubjectKeys#CACHE_LIFETIME} at the latest.
     */
    public Staging erase(SubjectId person, Collection<Claim> identifiers) {
        erasures.add(new Erasure(person, List.copyOf(identifiers)));
        return this;
    }

    /** Runs a statement beside the events. */
    public Staging run(RowChange row) {
        rows.add(row);
        return this;
    }

    /** Appends facts behind the events. */
    public Staging follow(List<PendingEvent> more) {
        facts.addAll(more);
        return this;
    }

    /**
     * Says that it was decided on what is queued: unless that becomes durable, the whole unit fails with a
     * ConcurrencyException, even if others have filled its place so that every sequence fits.
     *
     * @param done completes when it is durable, or with why it never will be
     */
    public Staging buildOn(CompletableFuture<?> done) {
        foundations.add(done);
        return this;
    }

    /** Drops everything when the guard changes no row; an append has one at most. */
    public Staging guard(Guard required) {
        if (guard != null) {
            throw new IllegalStateException("What is appended has a guard already");
        }
        guard = required;
        return this;
    }

    /** What has to be durable, or to become so in the same transaction. */
    List<CompletableFuture<?>> foundations() {
        return foundations;
    }

    /** What is to be appended behind the events. */
    public List<PendingEvent> facts() {
        return facts;
    }

    /** The guard; null when there is none. */
    public Guard guard() {
        return guard;
    }

    private void addAll(Staging other) {
        claims.addAll(other.claims);
        entries.addAll(other.entries);
        destroyed.addAll(other.destroyed);
        links.addAll(other.links);
        erasures.addAll(other.erasures);
        rows.addAll(other.rows);
        facts.addAll(other.facts);
        foundations.addAll(other.foundations);
        if (other.guard != null) {
            guard(other.guard);
        }
    }

    /** A subject with the person it is about, named by id or by an identifier. */
    record Link(SubjectId subject, String person) {}

    /** A person to be forgotten, with the identifiers they ever had. */
    record Erasure(SubjectId person, List<Claim> identifiers) {}
}
