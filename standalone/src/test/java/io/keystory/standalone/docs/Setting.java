package io.keystory.standalone.docs;

import java.util.Locale;

/** An environment variable with its default, or an empty text, and what it is for. */
record Setting(String variable, String otherwise, String meaning) {

    /** The variable that sets a property of a prefix: {@code keystory} and {@code dataFolder} give KEYSTORY_DATA_FOLDER. */
    static String variable(String prefix, String property) {
        return (prefix + "." + property).replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
    }

    String row() {
        String shown = otherwise.isBlank() ? "" : "`" + otherwise + "`";
        return "| `%s` | %s | %s |".formatted(variable, shown, meaning);
    }
}
