package io.keystory.events;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.PersonalData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed wire shape of one event type in one version, told by its example. */
record GoldenFile(Category category, List<String> personal, JsonNode payload) {

    /** Set to {@code write}, it makes the files that are missing; one that is there is never written again. */
    static final String MODE = "keystory.golden";

    static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");

    /** Reads and writes as the log does. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static boolean isWriting() {
        return "write".equals(System.getProperty(MODE));
    }

    /** The shape that the code has now. */
    static GoldenFile now(Class<? extends DomainEvent> event) {
        return new GoldenFile(
                EventTypes.describe(event).category(), personal(event), JSON.valueToTree(Example.of(event)));
    }

    static GoldenFile read(Path file) {
        return JSON.readValue(file.toFile(), GoldenFile.class);
    }

    /** The event that the payload says, as today's code reads it. */
    DomainEvent event(Class<? extends DomainEvent> type) {
        return JSON.treeToValue(payload, type);
    }

    /** The event that the payload of an older version says, as today's code reads it. */
    @SuppressWarnings("unchecked")
    DomainEvent event(EventTypes types, String name, int version) {
        Map<String, Object> newest = types.isCurrent(name, version) ? JSON.convertValue(payload, Map.class)
                : types.upcast(name, version, JSON.convertValue(payload, Map.class));
        return JSON.convertValue(newest, types.typeOf(name));
    }

    static Path path(Class<? extends DomainEvent> event) {
        EventType type = EventTypes.describe(event);
        return FOLDER.resolve(type.value() + ".v" + type.version() + ".json");
    }

    static void writeMissing(Class<? extends DomainEvent> event) {
        try {
            Files.createDirectories(FOLDER);
            if (!Files.exists(path(event))) {
                Files.writeString(path(event), JSON.writeValueAsString(now(event)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static List<String> personal(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(PersonalData.class))
                .map(RecordComponent::getName)
                .toList();
    }
}
