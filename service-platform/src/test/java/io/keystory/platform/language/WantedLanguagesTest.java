package io.keystory.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signinexperience.LanguageInfo;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WantedLanguagesTest {

    private static final LanguageInfo ANY = new LanguageInfo(true, "en");

    @Test
    void the_one_asked_for_comes_first_then_the_browsers_then_the_installations() {
        assertThat(wanted("pt-BR", "fr-CH, fr;q=0.9, *;q=0.1", ANY)).containsExactly("pt-br", "fr-ch", "fr", "en");
    }

    @Test
    void the_browser_is_not_heard_where_the_installation_decides() {
        assertThat(wanted(null, "fr", new LanguageInfo(false, "de"))).containsExactly("de");
    }

    @Test
    void nonsense_asks_for_nothing() {
        assertThat(wanted(" ", "€;q=x", ANY)).containsExactly("en");
    }

    @Test
    void what_somebody_does_not_want_at_all_is_not_wanted_last() {
        assertThat(wanted(null, "fr, de;q=0, it;q=0.5", ANY)).containsExactly("fr", "it", "en");
        assertThat(WantedLanguages.accepted("de;q=0.0, *")).isEmpty();
    }

    @Test
    void tags_are_as_people_write_them_and_nonsense_among_them_costs_the_others_nothing() {
        assertThat(WantedLanguages.tags("pt_br tlh€ zh-hant-tw", "fr-CH, fr;q=0.9, *;q=0.1, pt-BR"))
                .containsExactly("pt-BR", "zh-Hant-TW", "fr-CH", "fr");
        assertThat(WantedLanguages.tags(null, null)).isEmpty();
        assertThat(WantedLanguages.tags(" ", "*")).isEmpty();
    }

    @Test
    void nobody_has_any_number_of_languages_looked_for() {
        String many = Stream.of(Locale.getISOCountries()).map("de-"::concat).collect(Collectors.joining(","));

        assertThat(WantedLanguages.tags(null, many)).hasSize(16).startsWith("de-AD");
        assertThat(WantedLanguages.tags("fr", many)).hasSize(16).startsWith("fr", "de-AD");
    }

    @Test
    void what_is_longer_than_anybody_asks_is_not_read() {
        String ranges = "de-a1," + "fr,".repeat(400_000) + "it";
        String subtags = "de" + "-a1".repeat(400_000);

        assertThat(wanted(ranges, subtags, ANY)).containsExactly("en");
        assertThat(WantedLanguages.tags(subtags, ranges)).isEmpty();
        assertThat(WantedLanguages.tags("de ".repeat(400_000), "fr")).containsExactly("fr");
    }

    @Test
    void whose_languages_are_known_gets_the_installations_after_them() {
        assertThat(WantedLanguages.of(List.of("de-AT"), new LanguageInfo(false, "fr")).stream().map(LanguageRange::getRange))
                .containsExactly("de-at", "fr");
    }

    private static List<String> wanted(String asked, String accepted, LanguageInfo settings) {
        return WantedLanguages.of(asked, accepted, settings).stream().map(LanguageRange::getRange).toList();
    }
}
