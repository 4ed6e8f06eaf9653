package io.keystory.store.append;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.append.AppendUnit.EncodedEvent;
import io.keystory.store.append.AppendUnit.SealedEntry;
import io.keystory.store.format.EventCodec;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.SubjectKeys;
import io.keystory.store.vault.SubjectKeys.NewKey;
import io.keystory.store.vault.VaultEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Encodes and seals what is to be appended on the caller's thread, so that the one thread that appends need not. */
public final class EventEncoder {

    private final EventCodec codec;
    private final SubjectKeys keys;
    private final KeyEncryptionKey kek;

    public EventEncoder(EventCodec codec, SubjectKeys keys, KeyEncryptionKey kek) {
        this.codec = codec;
        this.keys = keys;
        this.kek = kek;
    }

    /** A unit of these events, ready to be appended; {@code guard} is null for none. */
    public AppendUnit unit(List<PendingEvent> events, Staging staging, Guard guard) {
        Map<SubjectId, NewKey> newKeys = newKeys(events);
        List<EncodedEvent> encoded = events.stream().map(pending -> encode(pending, newKeys)).toList();
        return new AppendUnit(encoded, List.copyOf(newKeys.values()), staging, guard, digests(staging),
                staging.entries.stream().map(this::seal).toList());
    }

    private Map<Claim, byte[]> digests(Staging staging) {
        Map<Claim, byte[]> digests = new HashMap<>();
        staging.claims.forEach(step -> digests.computeIfAbsent(step.claim(), claim -> kek.digest(claim.value())));
        return digests;
    }

    private SealedEntry seal(VaultEntry entry) {
        return new SealedEntry(entry, kek.seal(entry.content().getBytes(StandardCharsets.UTF_8), entry.id()),
                entry.digested() == null ? null : kek.digest(entry.digested()));
    }

    /** A person begins to exist with the first event of their own stream; other events of the unit may be earlier. */
    private Map<SubjectId, NewKey> newKeys(List<PendingEvent> events) {
        Map<SubjectId, NewKey> newKeys = new LinkedHashMap<>();
        for (PendingEvent pending : events) {
            DomainEvent event = pending.event();
            if (pending.sequence() == 0) {
                event.subject()
                        .filter(subject -> subject.equals(SubjectId.of(event.stream())))
                        .ifPresent(subject -> newKeys.put(subject, keys.create(subject)));
            }
        }
        return newKeys;
    }

    private EncodedEvent encode(PendingEvent pending, Map<SubjectId, NewKey> newKeys) {
        DomainEvent event = pending.event();
        EventMetadata metadata = pending.metadata();
        EventType type = codec.describe(event);
        Optional<SubjectId> subject = event.subject();
        Optional<SubjectId> owner = codec.isPersonal(event.getClass()) ? subject : Optional.empty();
        Optional<SubjectId> origin = metadata.ip() == null && metadata.userAgent() == null
                ? Optional.empty() : EventCodec.originSubject(metadata.actor(), subject);
        Optional<SecretKey> key = key(owner, newKeys);
        String payload = codec.encode(event, pending.id(), key.orElse(null));
        boolean isOfNobody = owner.isPresent() && key.isEmpty();
        return new EncodedEvent(isOfNobody ? asStored(pending, type, payload) : pending, type.category().name(),
                type.value(), type.version(), subject.map(SubjectId::value).orElse(null),
                codec.encode(metadata, pending.id(), key(origin, newKeys).orElse(null)), payload);
    }

    /** What was dropped for a person without a key must not be read from memory either. */
    private PendingEvent asStored(PendingEvent pending, EventType type, String payload) {
        DomainEvent stored = codec.decode(type.value(), type.version(), payload, pending.id(), null);
        return new PendingEvent(pending.id(), pending.sequence(), pending.at(), pending.metadata(), stored);
    }

    private Optional<SecretKey> key(Optional<SubjectId> subject, Map<SubjectId, NewKey> newKeys) {
        return subject.flatMap(s -> newKeys.containsKey(s) ? Optional.of(newKeys.get(s).key()) : keys.find(s));
    }
}
