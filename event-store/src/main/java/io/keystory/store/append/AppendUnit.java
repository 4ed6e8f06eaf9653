package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.vault.SubjectKeys.NewKey;
import io.keystory.store.vault.VaultEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is appended whole or not at all: events, what was staged beside them, and a guard. */
public final class AppendUnit {

    final List<EncodedEvent> events;
    /** The keys that are made for persons whom the unit is the first to speak of. */
    public final List<NewKey> newKeys;
    /** What goes with the events. */
    public final Staging staging;
    final Guard guard;
    final Map<Claim, byte[]> digests;
    final List<SealedEntry> entries;
    final List<PersonLink> links;
    /** How many keys were destroyed, as far as this process knew, before its events were sealed. */
    public final long destructions;
    /** The events as they were recorded, once the unit is durable, or why it was refused. */
    public final CompletableFuture<List<Recorded<DomainEvent>>> done = new CompletableFuture<>();
    private final AtomicBoolean isDecided = new AtomicBoolean();

    AppendUnit(List<EncodedEvent> events, List<NewKey> newKeys, Staging staging, Guard guard,
            Map<Claim, byte[]> digests, List<SealedEntry> entries, List<PersonLink> links, long destructions) {
        this.events = events;
        this.newKeys = newKeys;
        this.staging = staging;
        this.guard = guard;
        this.digests = digests;
        this.entries = entries;
        this.links = links;
        this.destructions = destructions;
    }

    /** Whether it is the caller who decides what becomes of the unit, to write it or never to: whoever asks first. */
    boolean decide() {
        return isDecided.compareAndSet(false, true);
    }

    /** An event in its stored form; {@code sequence} may be {@link PendingEvent#ANY}. */
    record EncodedEvent(PendingEvent pending, String category, String type, int version, String subject,
            String metadata, String payload) {

        Recorded<DomainEvent> at(long position, long sequence) {
            return new Recorded<>(pending.id(), position, sequence, pending.at(), pending.metadata(), pending.event());
        }
    }

    /** A secret in its stored form; {@code digest} may be null. */
    record SealedEntry(VaultEntry entry, byte[] content, byte[] digest) {}

    /** A subject with what stands for the person it is about. */
    record PersonLink(byte[] person, SubjectId subject) {}

    /** An event with its place. */
    record Placed(EncodedEvent encoded, long position, long sequence, Instant recordedAt) {}
}
