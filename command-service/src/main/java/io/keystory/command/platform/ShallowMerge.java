package io.keystory.command.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lays changes over a JSON object, by its top-level keys. */
public final class ShallowMerge {

    private ShallowMerge() {}

    /** A new object with the keys of both; the changes win. */
    public static Map<String, Object> of(Map<String, Object> before, Map<String, Object> changes) {
        Map<String, Object> merged = new LinkedHashMap<>(before);
        merged.putAll(changes);
        return merged;
    }
}
