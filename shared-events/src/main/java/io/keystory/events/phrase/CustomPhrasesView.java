package io.keystory.events.phrase;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of one's own, by language tag. */
public record CustomPhrasesView(Map<String, CustomPhrase> languages) {

    /** None. */
    public static final CustomPhrasesView NONE = new CustomPhrasesView(Map.of());

    /** Those in a language. */
    public Optional<CustomPhrase> in(String languageTag) {
        return Optional.ofNullable(languages.get(languageTag));
    }

    CustomPhrasesView with(CustomPhrase phrase) {
        Map<String, CustomPhrase> after = new TreeMap<>(languages);
        after.put(phrase.languageTag(), phrase);
        return new CustomPhrasesView(after);
    }

    CustomPhrasesView without(String languageTag) {
        Map<String, CustomPhrase> after = new TreeMap<>(languages);
        after.remove(languageTag);
        return new CustomPhrasesView(after);
    }
}
