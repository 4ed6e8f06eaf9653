package io.keystory.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A field that has another value.
 *
 * @param path the names from the outside in, joined by dots
 * @param before null when it was not there
 * @param after null when it is not there any more
 */
public record FieldChange(String path, JsonNode before, JsonNode after) {

    /** The fields that differ; what is empty counts as not being there, lists are compared whole. */
    public static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (!before.isObject() && !after.isObject()) {
            if (!isNothing(before) || !isNothing(after)) {
                addIfChanged(path, before, after, changes);
            }
            return;
        }
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name,
                before.path(name), after.path(name), changes));
    }

    private static void addIfChanged(String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
        JsonNode old = before.isMissingNode() ? JsonNodeFactory.instance.nullNode() : before;
        JsonNode now = after.isMissingNode() ? JsonNodeFactory.instance.nullNode() : after;
        if (!old.equals(now)) {
            changes.add(new FieldChange(path, old, now));
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainer() && node.isEmpty();
    }
}
