package io.keystory.events.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Brings the payload of one released version of an event to the next one. It works on JSON as plain Java values (maps,
 * lists, text, numbers, booleans, null), is pure, and stands beside the events of its slice.
 *
 * <p>Fields that were personal come opened, whatever they are called in later versions, and are null when the key of
 * the person is destroyed: an upcaster may rename, split and join them, must bear null, and may put what they say
 * into fields only that are personal in the newest version.
 *
 * @param type the wire name
 * @param from the version that it reads; it writes the one after
 * @param personal the fields that version {@code from} marked as {@link PersonalData}
 * @param change the payload of the next version; it is given a map of its own that it may change and answer
 */
public record Upcaster(String type, int from, Set<String> personal, UnaryOperator<Map<String, Object>> change) {

    /** The payload in the next version; {@code payload} itself stays as it is. */
    public Map<String, Object> apply(Map<String, Object> payload) {
        return change.apply(new LinkedHashMap<>(payload));
    }
}
