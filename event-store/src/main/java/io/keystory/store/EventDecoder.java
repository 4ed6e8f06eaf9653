package io.keystory.store;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/** Decodes stored events, many at a time, so that the keys they need are fetched together. */
final class EventDecoder {

    private final EventCodec codec;
    private final SubjectKeys keys;

    EventDecoder(EventCodec codec, SubjectKeys keys) {
        this.codec = codec;
        this.keys = keys;
    }

    List<Recorded<DomainEvent>> decode(List<StoredEvent> rows) {
        return decode(rows, true);
    }

    /** The same; without {@code isOpened} no key is fetched, and everything personal is null. */
    List<Recorded<DomainEvent>> decode(List<StoredEvent> rows, boolean isOpened) {
        List<Sealed> sealed = rows.stream().map(this::sealed).toList();
        Set<SubjectId> subjects = new HashSet<>();
        sealed.forEach(event -> {
            event.subject.ifPresent(subjects::add);
            event.origin.ifPresent(subjects::add);
        });
        Map<SubjectId, SecretKey> found = subjects.isEmpty() || !isOpened ? Map.of() : keys.findAll(subjects);
        List<Recorded<DomainEvent>> events = new ArrayList<>(rows.size());
        sealed.forEach(event -> events.add(open(event, found)));
        return events;
    }

    /** The same for those who do not ask who caused an event: that is nobody, and no key is fetched for it. */
    List<Recorded<DomainEvent>> decodeWithoutMetadata(List<StoredEvent> rows) {
        Set<SubjectId> subjects = new HashSet<>();
        rows.forEach(row -> personal(row).ifPresent(subjects::add));
        Map<SubjectId, SecretKey> found = subjects.isEmpty() ? Map.of() : keys.findAll(subjects);
        List<Recorded<DomainEvent>> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(new Recorded<>(row.id(), row.position(), row.sequence(), row.at(),
                EventMetadata.SYSTEM, codec.decode(row.type(), row.version(), row.payload(), row.id(),
                        personal(row).map(found::get).orElse(null)))));
        return events;
    }

    private Optional<SubjectId> personal(StoredEvent row) {
        return codec.isPersonal(row.type(), row.version()) ? row.subject() : Optional.empty();
    }

    private Sealed sealed(StoredEvent row) {
        EventMetadata metadata = codec.decodeMetadata(row.metadata(), row.id(), null);
        Optional<SubjectId> subject = personal(row);
        Optional<SubjectId> origin = codec.isSealed(row.metadata())
                ? EventEncoder.originSubject(metadata.actor(), row.subject()) : Optional.empty();
        return new Sealed(row, metadata, subject, origin);
    }

    private Recorded<DomainEvent> open(Sealed event, Map<SubjectId, SecretKey> found) {
        StoredEvent row = event.row;
        SecretKey key = event.subject.map(found::get).orElse(null);
        SecretKey originKey = event.origin.map(found::get).orElse(null);
        return new Recorded<>(row.id(), row.position(), row.sequence(), row.at(),
                originKey == null ? event.metadata : codec.decodeMetadata(row.metadata(), row.id(), originKey),
                codec.decode(row.type(), row.version(), row.payload(), row.id(), key));
    }

    /** A row with the persons whose keys open its payload and its metadata. */
    private record Sealed(
            StoredEvent row, EventMetadata metadata, Optional<SubjectId> subject, Optional<SubjectId> origin) {}
}
