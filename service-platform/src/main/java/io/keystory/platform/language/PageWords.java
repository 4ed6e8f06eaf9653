package io.keystory.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words of the sign-in pages by where they stand: texts, and maps of such. */
public final class PageWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> WORDS = new TypeReference<>() {};
    private static final Map<String, Map<String, Object>> BUILT_IN = new ConcurrentHashMap<>();

    private PageWords() {}

    /** What the pages come with in a language; English where they come with nothing in it. */
    public static Map<String, Object> in(String languageTag) {
        String language = PageLanguages.BUILT_IN.contains(languageTag) ? languageTag : PageLanguages.DEFAULT;
        return BUILT_IN.computeIfAbsent(language, PageWords::read);
    }

    /** The first words, with the second laid over them. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> overlaid(Map<String, Object> words, Map<String, Object> own) {
        Map<String, Object> both = new LinkedHashMap<>(words);
        own.forEach((place, word) -> both.merge(place, word, (below, above) ->
                below instanceof Map<?, ?> group && above instanceof Map<?, ?> others
                        ? overlaid((Map<String, Object>) group, (Map<String, Object>) others) : above));
        return both;
    }

    private static Map<String, Object> read(String languageTag) {
        try (InputStream file = PageWords.class.getResourceAsStream(languageTag + ".json")) {
            Map<String, Object> words = JSON.readValue(file, WORDS);
            return languageTag.equals(PageLanguages.DEFAULT) ? words : overlaid(in(PageLanguages.DEFAULT), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
