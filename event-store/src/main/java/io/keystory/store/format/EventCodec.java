package io.keystory.store.format;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.database.StorableText;
import io.keystory.store.vault.FieldCipher;
import io.keystory.store.vault.Opener;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns events and their metadata into stored JSON and back, personal fields encrypted. */
public final class EventCodec {

    private static final List<String> PERSONAL_METADATA = List.of("ip", "userAgent");

    private final EventTypes types;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final FieldCipher cipher = new FieldCipher(json);
    private final Map<Class<?>, Collection<String>> personalFields = new ConcurrentHashMap<>();

    public EventCodec(EventTypes types) {
        this.types = types;
    }

    /**
     * The stored payload; personal fields are dropped when {@code key} is null, as for an erased person. Text that
     * cannot be stored is refused as invalid input.
     */
    public String encode(DomainEvent event, String eventId, SecretKey key) {
        Collection<String> personal = personalFields(event.getClass());
        return personal.isEmpty() ? plain(event) : sealed(event, personal, eventId, key);
    }

    private String plain(Object value) {
        String text = json.writeValueAsString(value);
        if (StorableText.isDoubtful(text)) {
            StorableText.check(json.readTree(text));
        }
        return text;
    }

    private String sealed(Object value, Collection<String> fields, String eventId, SecretKey key) {
        ObjectNode node = json.valueToTree(value);
        StorableText.check(node);
        cipher.encrypt(node, fields, eventId, key);
        return json.writeValueAsString(node);
    }

    /**
     * The event of a stored payload, brought to today's shape; personal fields are null when {@code key} is null.
     * Throws IllegalArgumentException for a type or version that this code does not know.
     */
    public DomainEvent decode(String type, int version, String payload, String eventId, SecretKey key) {
        return decode(type, version, payload, eventId, key, new Opener());
    }

    DomainEvent decode(String type, int version, String payload, String eventId, SecretKey key, Opener opener) {
        Class<? extends DomainEvent> recordType = types.typeOf(type);
        if (types.isCurrent(type, version) && !isSealed(payload)) {
            return json.readValue(payload, recordType);
        }
        ObjectNode node = (ObjectNode) json.readTree(payload);
        cipher.decrypt(node, personalFields(type, version), eventId, key, opener);
        return json.treeToValue(types.isCurrent(type, version) ? node : upcast(type, version, node), recordType);
    }

    /** Comes after opening: a sealed field is bound to the name it was written under. */
    @SuppressWarnings("unchecked")
    private ObjectNode upcast(String type, int version, ObjectNode payload) {
        return json.valueToTree(types.upcast(type, version, json.treeToValue(payload, Map.class)));
    }

    /** The stored metadata; address and user agent are encrypted when a key is given, and stay plain without one. */
    public String encode(EventMetadata metadata, String eventId, SecretKey key) {
        return key == null ? plain(metadata) : sealed(metadata, PERSONAL_METADATA, eventId, key);
    }

    EventMetadata decodeMetadata(String metadata, String eventId, SecretKey key, Opener opener) {
        ObjectNode node = (ObjectNode) json.readTree(metadata);
        cipher.decrypt(node, PERSONAL_METADATA, eventId, key, opener);
        return json.treeToValue(node, EventMetadata.class);
    }

    /** The wire names of all types that it knows. */
    Set<String> known() {
        return types.all().keySet();
    }

    /** The wire name, version and category of an event. */
    public EventType describe(DomainEvent event) {
        return EventTypes.describe(event.getClass());
    }

    /** Whether events of this kind have fields that need the subject's key. */
    public boolean isPersonal(Class<?> type) {
        return !personalFields(type).isEmpty();
    }

    boolean isPersonal(String type, int version) {
        return !personalFields(type, version).isEmpty();
    }

    /** Whether a stored document may have fields that need a key. */
    boolean isSealed(String document) {
        return FieldCipher.isIn(document);
    }

    private Collection<String> personalFields(String type, int version) {
        return types.isCurrent(type, version)
                ? personalFields(types.typeOf(type)) : types.personalFields(type, version);
    }

    private Collection<String> personalFields(Class<?> type) {
        return personalFields.computeIfAbsent(type, EventTypes::personalFields);
    }

    /** Whose key hides where a request came from: the acting user's, else that of whom the event is about. */
    public static Optional<SubjectId> originSubject(Actor actor, Optional<SubjectId> subject) {
        return switch (actor.type()) {
            case USER -> Optional.of(SubjectId.of(new StreamId("user", actor.id())));
            case ANONYMOUS -> subject;
            case APPLICATION, SYSTEM -> Optional.empty();
        };
    }
}
