package io.keystory.query.phrase;

import io.keystory.query.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The words that the sign-in pages come with, by language. Words of administrators' own would be laid over them here. */
final class Phrases {

    private final Map<String, Json<Map<String, Object>>> byLanguage = Map.of("en", read("en"));

    /**
     * The first wanted language that there are words in, English if none.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647, lookup</a>
     */
    String language(List<Locale.LanguageRange> wanted) {
        String found = Locale.lookupTag(wanted, byLanguage.keySet());
        return found == null ? "en" : found;
    }

    /** The words in a language that {@link #language} named. */
    Json<Map<String, Object>> in(String language) {
        return byLanguage.get(language);
    }

    private static Json<Map<String, Object>> read(String language) {
        try {
            return Json.of(new ClassPathResource(language + ".json", Phrases.class).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
