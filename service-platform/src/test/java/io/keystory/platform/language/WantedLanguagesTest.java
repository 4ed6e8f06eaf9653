package io.keystory.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signinexperience.LanguageInfo;
import java.util.List;
import java.util.Locale.LanguageRange;
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

    private static List<String> wanted(String asked, String accepted, LanguageInfo settings) {
        return WantedLanguages.of(asked, accepted, settings).stream().map(LanguageRange::getRange).toList();
    }
}
