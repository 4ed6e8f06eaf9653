package io.keystory.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PageLanguagesTest {

    static final List<String> BUILT_IN = List.copyOf(PageLanguages.BUILT_IN);

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de", "fr-CH, fr", "pl, pl-PL", "pt-PT, pt-PT", "pt-AO, pt-BR", "zh, zh-CN",
        "zh-SG, zh-CN", "zh-HK, zh-HK", "zh-Hant-MO, zh-HK", "zh-Hant, zh-TW", "zh-Hans-HK, zh-CN", "fa, fa-IR",
        "cs-CZ, cs", "uk, uk-UA", "tlh, en", "en-GB, en", "'tlh, ko;q=0.5', ko"})
    void the_language_nearest_to_the_wish_is_taken(String wanted, String language) {
        assertThat(PageLanguages.best(LanguageRange.parse(wanted), PageLanguages.BUILT_IN)).isEqualTo(language);
    }

    @Test
    void languages_of_ones_own_are_taken_too() {
        assertThat(PageLanguages.best(LanguageRange.parse("da-DK"), PageLanguages.with(List.of("da")))).isEqualTo("da");
    }

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void every_language_has_words_and_english_where_one_is_missing(String language) {
        assertThat(PageWords.in(language).keySet()).containsAll(PageWords.in("en").keySet());
        assertThat(PageWords.in(language).equals(PageWords.in("en"))).isEqualTo(language.equals("en"));
    }

    @Test
    void words_are_laid_over_others_word_by_word() {
        Map<String, Object> words = Map.of("a", Map.of("b", "1", "c", "2"), "d", "3");

        assertThat(PageWords.overlaid(words, Map.of("a", Map.of("c", "4"))))
                .isEqualTo(Map.of("a", Map.of("b", "1", "c", "4"), "d", "3"));
    }
}
