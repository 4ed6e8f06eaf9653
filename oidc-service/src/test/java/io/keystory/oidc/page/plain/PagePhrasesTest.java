package io.keystory.oidc.page.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.language.PageLanguages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePhrasesTest {

    private static final Control ALONE = new Control() {
        @Override
        public List<Locale> getCandidateLocales(String name, Locale locale) {
            return List.of(locale);
        }
    };

    @ParameterizedTest
    @MethodSource("translations")
    void every_language_says_everything(String language) {
        Set<String> english = phrases(Locale.ROOT).keySet();

        assertThat(phrases(Locale.forLanguageTag(language)).keySet()).isEqualTo(english);
        assertThat(english).allSatisfy(key -> assertThat(new PagePhrases(language).of(key)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa-IR"})
    void what_is_read_from_the_right_is_set_from_the_right(String language) {
        assertThat(new PagePhrases(language).root()).isEqualTo("<html lang=\"" + language + "\" dir=\"rtl\">");
    }

    private static Stream<String> translations() {
        return PageLanguages.BUILT_IN.stream().filter(language -> !language.equals("en"));
    }

    private static ResourceBundle phrases(Locale language) {
        return ResourceBundle.getBundle("io.keystory.oidc.page.plain.phrases", language, ALONE);
    }
}
