package io.keystory.standalone.operations;

import io.keystory.store.database.OperationRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The words of a command line: options with a value each, and the rest in order. */
final class Words {

    private final String usage;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    /**
     * Takes them apart.
     *
     * @param usage is what a misuse is answered with
     * @param known the options that there are, such as {@code --from}
     */
    Words(String usage, List<String> words, String... known) {
        this.usage = usage;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                rest.add(word);
            } else if (!List.of(known).contains(word) || i + 1 == words.size() || options.containsKey(word)) {
                throw misuse();
            } else {
                options.put(word, words.get(++i));
            }
        }
    }

    OperationRefused misuse() {
        return new OperationRefused("Usage: " + usage);
    }

    /** The one word beside the options. */
    String only() {
        if (rest.size() != 1 || rest.getFirst().isBlank()) {
            throw misuse();
        }
        return rest.getFirst();
    }

    /** Refuses words beside the options. */
    Words nothingElse() {
        if (!rest.isEmpty()) {
            throw misuse();
        }
        return this;
    }

    /** An option that must be there. */
    String option(String name) {
        if (!options.containsKey(name)) {
            throw misuse();
        }
        return options.get(name);
    }

    /** An option that is a position, from 1 on. */
    OptionalLong position(String name) {
        if (!options.containsKey(name)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(position(name, options.get(name)));
    }

    private static long position(String name, String text) {
        try {
            long position = Long.parseLong(text);
            if (position > 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Told below, with what is no position at all.
        }
        throw new OperationRefused("%s takes a position, a number from 1 on, not \"%s\".".formatted(name, text));
    }
}
