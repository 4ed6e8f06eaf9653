package io.keystory.command.phrase;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.language.PageWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words as administrators give them: each stands where the pages have one. */
final class Translation {

    private static final int LONGEST = 2048;

    private Translation() {}

    /**
     * The words without empty ones. What the pages no longer have is left out where it comes back as it was kept; 422
     * localization.invalid_translation_structure for any other that they do not have.
     *
     * @param before the words that were kept until now
     */
    static Map<String, Object> of(Map<String, Object> given, Map<String, Object> before) {
        return of(given, PageWords.in("en"), before);
    }

    private static Map<String, Object> of(Map<?, ?> given, Map<?, ?> places, Map<?, ?> before) {
        Map<String, Object> words = new LinkedHashMap<>();
        given.forEach((place, word) -> {
            Object kept = checked(word, places.get(place), before.get(place));
            if (kept != null) {
                words.put((String) place, kept);
            }
        });
        return words;
    }

    private static Object checked(Object given, Object place, Object before) {
        if (given instanceof Map<?, ?> group && place instanceof Map<?, ?> places) {
            Map<String, Object> words = of(group, places, before instanceof Map<?, ?> known ? known : Map.of());
            return words.isEmpty() ? null : words;
        }
        if (given instanceof String text && place instanceof String && text.length() <= LONGEST) {
            return text.isBlank() ? null : text;
        }
        if (given != null && given.equals(before)) {
            return null;
        }
        throw new KeystoryException("localization.invalid_translation_structure", 422);
    }
}
