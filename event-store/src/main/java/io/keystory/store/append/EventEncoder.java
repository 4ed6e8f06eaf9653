package io.keystory.store.append;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.append.AppendUnit.EncodedEvent;
import io.keystory.store.append.AppendUnit.PersonLink;
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
        long destructions = keys.destructions();
        Map<SubjectId, NewKey> newKeys = newKeys(events);
        List<EncodedEvent> encoded = events.stream().map(pending -> encode(pending, newKeys)).toList();
        return new AppendUnit(encoded, List.copyOf(newKeys.values()), staging, guard, digests(staging),
                staging.entries.stream().map(this::seal).toList(),
                staging.links.stream().map(this::digested).toList(), destructions);
    }

    private Map<Claim, byte[]> digests(Staging staging) {
        Map<Claim, byte[]> digests = new HashMap<>();
        staging.claims.stream().flatMap(step -> step.claims().stream())
                .forEach(claim -> digests.computeIfAbsent(claim, one -> kek.digest(one.value())));
        return digests;
    }

    private PersonLink digested(Staging.Link link) {
        return new PersonLink(SubjectKeys.digest(kek, link.person()), link.subject());
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

    /** What is personal is dropped where the key is gone that would hide it, and must not be read from memory either. */
    private EncodedEvent encode(PendingEvent pending, Map<SubjectId, NewKey> newKeys) {
        DomainEvent event = pending.event();
        EventType type = codec.describe(event);
        Optional<SubjectId> subject = event.subject();
        Optional<SubjectId> owner = codec.isPersonal(event.getClass()) ? subject : Optional.empty();
        Optional<SubjectId> origin = origin(pending.metadata(), subject);
        Optional<SecretKey> key = key(owner, newKeys);
        Optional<SecretKey> originKey = key(origin, newKeys);
        String payload = codec.encode(event, pending.id(), key.orElse(null));
        EventMetadata metadata = isLost(origin, originKey) ? pending.metadata().withoutOrigin() : pending.metadata();
        DomainEvent kept = isLost(owner, key)
                ? codec.decode(type.value(), type.version(), payload, pending.id(), null) : event;
        return new EncodedEvent(new PendingEvent(pending.id(), pending.sequence(), pending.at(), metadata, kept),
                type.category().name(), type.value(), type.version(), subject.map(SubjectId::value).orElse(null),
                codec.encode(metadata, pending.id(), originKey.orElse(null)), payload);
    }

    private static Optional<SubjectId> origin(EventMetadata metadata, Optional<SubjectId> subject) {
        return metadata.ip() == null && metadata.userAgent() == null
                ? Optional.empty() : EventCodec.originSubject(metadata.actor(), subject);
    }

    private static boolean isLost(Optional<SubjectId> owner, Optional<SecretKey> key) {
        return owner.isPresent() && key.isEmpty();
    }

    private Optional<SecretKey> key(Optional<SubjectId> subject, Map<SubjectId, NewKey> newKeys) {
        return subject.flatMap(s -> newKeys.containsKey(s) ? Optional.of(newKeys.get(s).key()) : keys.find(s));
    }
}
