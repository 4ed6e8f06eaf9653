package io.keystory.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {

    @ParameterizedTest
    @CsvSource({"PT-BR, pt-BR", "de, de", "SR-latn-rs, sr-Latn-RS", "ES-419, es-419", "CB-iq, cb-IQ", "FIL, fil", "iw, he"})
    void a_tag_is_written_as_usual(String tag, String canonical) {
        assertThat(LanguageTags.canonical(tag)).isEqualTo(canonical);
        assertThat(LanguageTags.canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "en_GB", "a", "x", "en--GB", "en-aaaaaaaaa"})
    void what_is_no_tag_stays_as_it_is(String text) {
        assertThat(LanguageTags.canonical(text)).isEqualTo(text);
    }

    @Test
    void what_was_stored_otherwise_is_still_found() {
        assertThat(LanguageTags.among(List.of("PT-br", "pt-PT", "pt-BR"), "pt-br")).containsExactly("pt-BR", "PT-br");
        assertThat(LanguageTags.among(List.of("iw", "pt"), "HE")).containsExactly("iw");
        assertThat(LanguageTags.among(List.of("pt"), "pt-BR")).isEmpty();
    }

    @Test
    void what_only_the_compatible_api_has_is_known_in_any_case() {
        assertThat(LanguageTags.isKnown("CB-iq")).isTrue();
        assertThat(LanguageTags.isKnown("cb-XX")).isFalse();
    }
}
