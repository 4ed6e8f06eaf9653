package io.keystory.events;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.platform.PersonalData;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes {@code docs/event-catalogue.md} from the event records and what their sources say about them. */
final class CatalogueDocument {

    private static final String HEAD = """
            # Event catalogue

            Every event that Keystory stores, by the stream it belongs to. Generated from the event records in \
            `shared-events`; after a change: \
            `mvn -pl shared-events test -Dtest='EventShapeTest,EventCatalogueDocumentTest' -Dkeystory.golden=write`.

            Fields in *italics* are personal: they are stored encrypted under the key of the person the event is \
            about, and are null once that key is destroyed. Core events are kept for ever; activity can be moved to \
            an archive. Each version leads to an example of its shape. A released shape never changes, which \
            `released.txt` beside the examples holds fast: a different one is a new version, and events of older versions \
            are read in the newest one. `GET /api/events/types` answers the JSON Schema of each.
            """;

    private static final String SHAPES = "../shared-events/src/test/resources/golden";

    private CatalogueDocument() {}

    static String text(EventTypes types) {
        Map<String, StringBuilder> sections = new TreeMap<>();
        types.all().values().forEach(type -> sections
                .computeIfAbsent(Example.of(type).stream().type(), CatalogueDocument::section)
                .append(row(type)));
        return HEAD + String.join("", sections.values());
    }

    /** What each event says that happened, for those who ask the running product. */
    static String meanings(EventTypes types) {
        return types.all().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Sources.meaning(entry.getValue()) + "\n")
                .sorted().collect(Collectors.joining());
    }

    private static StringBuilder section(String stream) {
        return new StringBuilder("\n## " + stream + "\n\n| Event | Version | Kept as | What happened | Fields |\n"
                + "|---|---|---|---|---|\n");
    }

    private static String row(Class<? extends DomainEvent> type) {
        EventType description = EventTypes.describe(type);
        return "| `%s` | %s | %s | %s | %s |\n".formatted(description.value(), versions(description),
                description.category() == Category.CORE ? "core" : "activity",
                Sources.meaning(type).replace("|", "\\|"), fields(type));
    }

    private static String versions(EventType type) {
        return IntStream.rangeClosed(1, type.version())
                .mapToObj(version -> "[%d](%s/%s.v%d.json)".formatted(version, SHAPES, type.value(), version))
                .collect(Collectors.joining(", "));
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(CatalogueDocument::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        String name = "`" + component.getName() + "`";
        return component.isAnnotationPresent(PersonalData.class) ? "*" + name + "*" : name;
    }
}
