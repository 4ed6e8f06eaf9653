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

/** Writes {@code docs/event-catalogue.md} from the event records and what their sources say about them. */
final class CatalogueDocument {

    private static final String HEAD = """
            # Event catalogue

            Every event that Keystory stores, by the stream it belongs to. Generated from the event records in \
            `shared-events`; after a change: \
            `mvn -pl shared-events test -Dtest='EventShapeTest,EventCatalogueDocumentTest' -Dkeystory.golden=write`.

            Fields in *italics* are personal: they are stored encrypted under the key of the person the event is \
            about, and are null once that key is destroyed. Core events are kept for ever; activity can be moved to \
            an archive. Each shape is committed as a file in `shared-events/src/test/resources/golden` and never changes: a \
            different shape is a new version.
            """;

    private CatalogueDocument() {}

    static String text(EventTypes types) {
        Map<String, StringBuilder> sections = new TreeMap<>();
        types.all().values().forEach(type -> sections
                .computeIfAbsent(Example.of(type).stream().type(), CatalogueDocument::section)
                .append(row(type)));
        return HEAD + String.join("", sections.values());
    }

    private static StringBuilder section(String stream) {
        return new StringBuilder("\n## " + stream + "\n\n| Event | Version | Kept as | What happened | Fields |\n"
                + "|---|---|---|---|---|\n");
    }

    private static String row(Class<? extends DomainEvent> type) {
        EventType description = EventTypes.describe(type);
        return "| `%s` | %d | %s | %s | %s |\n".formatted(description.value(), description.version(),
                description.category() == Category.CORE ? "core" : "activity", Sources.meaning(type), fields(type));
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
