package io.keystory.store.format;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.store.vault.Opener;
import io.keystory.store.vault.SubjectKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Decodes stored events, many at a time, so that the keys they need are fetched together. One that cannot be read is
 * told of as an {@link UnreadableEvent}; the others are not held up by it.
 */
public final class EventDecoder {

    private final EventCodec codec;
    private final SubjectKeys keys;

    public EventDecoder(EventCodec codec, SubjectKeys keys) {
        this.codec = codec;
        this.keys = keys;
    }

    /** The wire names of all types that it can read. */
    public Set<String> known() {
        return codec.known();
    }

    /** The events of these rows, in their order. */
    public List<Recorded<DomainEvent>> decode(List<StoredEvent> rows) {
        return decode(rows, true);
    }

    /** The same; without {@code isOpened} no key is fetched, and everything personal is null. */
    public List<Recorded<DomainEvent>> decode(List<StoredEvent> rows, boolean isOpened) {
        List<Sealed> sealed = rows.stream().map(this::sealed).toList();
        Set<SubjectId> subjects = new HashSet<>();
        sealed.forEach(event -> {
            event.subject.ifPresent(subjects::add);
            event.origin.ifPresent(subjects::add);
        });
        Map<SubjectId, SecretKey> found = subjects.isEmpty() || !isOpened ? Map.of() : keys.findAll(subjects);
        Opener opener = new Opener();
        return sealed.stream().map(event -> open(event, found, opener)).toList();
    }

    /** The same for those who do not ask who caused an event: that is nobody, and no key is fetched for it. */
    public List<Recorded<DomainEvent>> decodeWithoutMetadata(List<StoredEvent> rows) {
        Set<SubjectId> subjects = new HashSet<>();
        rows.forEach(row -> personal(row).ifPresent(subjects::add));
        Map<SubjectId, SecretKey> found = subjects.isEmpty() ? Map.of() : keys.findAll(subjects);
        Opener opener = new Opener();
        List<Recorded<DomainEvent>> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(recorded(row, EventMetadata.SYSTEM, event(row, personal(row), found, opener))));
        return events;
    }

    private Optional<SubjectId> personal(StoredEvent row) {
        try {
            return codec.isPersonal(row.type(), row.version()) ? row.subject() : Optional.empty();
        } catch (EventTypes.Unknown e) {
            return Optional.empty();
        }
    }

    private Sealed sealed(StoredEvent row) {
        try {
            EventMetadata metadata = codec.decodeMetadata(row.metadata(), row.id(), null, null);
            Optional<SubjectId> origin = codec.isSealed(row.metadata())
                    ? EventCodec.originSubject(metadata.actor(), row.subject()) : Optional.empty();
            return new Sealed(row, metadata, personal(row), origin, null);
        } catch (RuntimeException e) {
            return new Sealed(row, EventMetadata.SYSTEM, Optional.empty(), Optional.empty(), e);
        }
    }

    private Recorded<DomainEvent> open(Sealed event, Map<SubjectId, SecretKey> found, Opener opener) {
        StoredEvent row = event.row;
        SecretKey originKey = event.origin.map(found::get).orElse(null);
        try {
            EventMetadata metadata = originKey == null
                    ? event.metadata : codec.decodeMetadata(row.metadata(), row.id(), originKey, opener);
            return recorded(row, metadata, event.failure == null
                    ? event(row, event.subject, found, opener) : unreadable(row, event.failure));
        } catch (RuntimeException e) {
            return recorded(row, event.metadata, unreadable(row, e));
        }
    }

    private DomainEvent event(
            StoredEvent row, Optional<SubjectId> subject, Map<SubjectId, SecretKey> found, Opener opener) {
        try {
            return codec.decode(row.type(), row.version(), row.payload(), row.id(),
                    subject.map(found::get).orElse(null), opener);
        } catch (RuntimeException e) {
            return unreadable(row, e);
        }
    }

    private static Recorded<DomainEvent> recorded(StoredEvent row, EventMetadata metadata, DomainEvent event) {
        return new Recorded<>(row.id(), row.position(), row.sequence(), row.at(), metadata, event);
    }

    private static UnreadableEvent unreadable(StoredEvent row, RuntimeException failure) {
        return new UnreadableEvent(StreamId.parse(row.stream()), row.subject(), row.type(), row.version(),
                failure instanceof EventTypes.Unknown ? failure.getMessage() : FailurePlace.of(failure));
    }

    /** A row with the persons whose keys open its payload and its metadata, and why that cannot be told, or null. */
    private record Sealed(StoredEvent row, EventMetadata metadata, Optional<SubjectId> subject,
            Optional<SubjectId> origin, RuntimeException failure) {}
}
