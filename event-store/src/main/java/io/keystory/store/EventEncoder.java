package io.keystory.store;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.AppendUnit.EncodedEvent;
import io.keystory.store.SubjectKeys.NewKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Encodes pending events on the caller's thread, with the keys of the persons they are about. */
final class EventEncoder {

    private final EventCodec codec;
    private final SubjectKeys keys;

    EventEncoder(EventCodec codec, SubjectKeys keys) {
        this.codec = codec;
        this.keys = keys;
    }

    AppendUnit unit(List<PendingEvent> events, Staging staging, Guard guard) {
        List<NewKey> newKeys = new ArrayList<>();
        List<EncodedEvent> encoded = new ArrayList<>(events.size());
        for (PendingEvent pending : events) {
            encoded.add(encode(pending, newKeys));
        }
        return new AppendUnit(encoded, newKeys, staging, guard);
    }

    private EncodedEvent encode(PendingEvent pending, List<NewKey> newKeys) {
        DomainEvent event = pending.event();
        Optional<SubjectId> subject = event.subject();
        if (pending.sequence() == 0 && subject.filter(s -> s.equals(SubjectId.of(event.stream()))).isPresent()) {
            newKeys.add(keys.create(subject.get()));
        }
        EventType type = codec.describe(event);
        SecretKey key = subject.isPresent() && codec.isPersonal(event.getClass()) ? key(subject.get(), newKeys) : null;
        String metadata = codec.encode(pending.metadata(), pending.id(),
                originSubject(pending.metadata(), event).map(s -> key(s, newKeys)).orElse(null));
        return new EncodedEvent(pending, type.category().name(), type.value(), type.version(),
                subject.map(SubjectId::value).orElse(null), metadata, codec.encode(event, pending.id(), key));
    }

    /** Whose key hides where a request came from: the acting user's, else that of whom the event is about. */
    static Optional<SubjectId> originSubject(EventMetadata metadata, DomainEvent event) {
        if (metadata.ip() == null && metadata.userAgent() == null) {
            return Optional.empty();
        }
        Actor actor = metadata.actor();
        return switch (actor.type()) {
            case USER -> Optional.of(SubjectId.of(new StreamId("user", actor.id())));
            case ANONYMOUS -> event.subject();
            case APPLICATION, SYSTEM -> Optional.empty();
        };
    }

    private SecretKey key(SubjectId subject, List<NewKey> newKeys) {
        return newKeys.stream()
                .filter(k -> k.subject().equals(subject))
                .findFirst()
                .map(NewKey::key)
                .orElseGet(() -> keys.find(subject).orElse(null));
    }
}
