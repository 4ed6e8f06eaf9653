package io.keystory.store.database;

import io.keystory.events.platform.KeystoryException;
import tools.jackson.databind.JsonNode;

/** PostgreSQL keeps no NUL characters and UTF-8 no half surrogate pairs: text with either is refused before. */
public final class StorableText {

    private static final String NUL = "\\u0000";

    private StorableText() {}

    /** Whether a written JSON document may have what cannot be stored: so rarely that it is worth a look of its own. */
    public static boolean isDoubtful(String json) {
        return json.contains(NUL) || json.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /** Refuses the document with 400 when any of its names or values cannot be stored. */
    public static void check(JsonNode node) {
        if (node.isString()) {
            check(node.stringValue());
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                check(field.getKey());
                check(field.getValue());
            });
        } else {
            node.forEach(StorableText::check);
        }
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw KeystoryException.invalidInput("Text cannot contain NUL characters.");
            }
            if (Character.isSurrogate(c) && !isPair(text, i++)) {
                throw KeystoryException.invalidInput("Text must be well-formed Unicode.");
            }
        }
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
