package io.keystory.events;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventSchema;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What fields of released events may be that one example cannot tell: each value of an enumeration, null, or absent. A
 * line is {@code type.vN field value}. Lines are added, by {@code -Dkeystory.golden=write}, and never removed.
 */
final class Accepted {

    static final Path LIST = GoldenFile.FOLDER.resolve("accepted.txt");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Accepted() {}

    static SortedSet<String> released() {
        try {
            return new TreeSet<>(Files.exists(LIST) ? Files.readAllLines(LIST) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code accepts in the newest version of each type. */
    static SortedSet<String> now(Collection<Class<? extends DomainEvent>> types) {
        SortedSet<String> lines = new TreeSet<>();
        types.forEach(type -> collect(shape(type) + " ", "", JSON.valueToTree(EventSchema.of(type, "")), lines));
        return lines;
    }

    /** The type and version as lines begin with it. */
    static String shape(Class<? extends DomainEvent> type) {
        EventType described = EventTypes.describe(type);
        return described.value() + ".v" + described.version();
    }

    /** Adds what is not listed; what is listed stays. */
    static void addMissing(Collection<Class<? extends DomainEvent>> types) throws IOException {
        SortedSet<String> all = released();
        all.addAll(now(types));
        Files.writeString(LIST, String.join("\n", all) + "\n");
    }

    private static void collect(String shape, String field, JsonNode schema, SortedSet<String> lines) {
        schema.path("enum").valueStream().filter(JsonNode::isString)
                .forEach(value -> lines.add(shape + field + " " + value.asString()));
        if (schema.path("type").valueStream().anyMatch(type -> type.asString().equals("null"))) {
            lines.add(shape + field + " null");
        }
        schema.path("properties").properties().forEach(entry -> {
            String name = field.isEmpty() ? entry.getKey() : field + "." + entry.getKey();
            if (schema.path("required").valueStream().noneMatch(one -> one.asString().equals(entry.getKey()))) {
                lines.add(shape + name + " absent");
            }
            collect(shape, name, entry.getValue(), lines);
        });
        for (String content : new String[] {"items", "additionalProperties"}) {
            if (schema.path(content).isObject()) {
                collect(shape, field + "[]", schema.path(content), lines);
            }
        }
    }
}
