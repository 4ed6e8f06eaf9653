package io.keystory.command.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words that earlier pages had are kept until the language is set again. */
class TranslationTest {

    private static final Map<String, Object> KEPT = Map.of(
            "signIn", Map.of("title", "Hej", "gone", "Væk"), "goneAsWell", Map.of("one", "Et"), "terms", "Vilkår");

    @Test
    void words_that_the_pages_no_longer_have_are_left_out_where_they_come_back_as_they_were() {
        assertThat(Translation.of(KEPT, KEPT)).isEqualTo(Map.of("signIn", Map.of("title", "Hej")));
        assertThat(Translation.of(Map.of("signIn", Map.of("gone", "Væk")), KEPT)).isEmpty();
    }

    @Test
    void they_are_refused_where_they_were_not_kept_or_are_others_now() {
        requireRefused(Map.of("signIn", Map.of("gone", "Væk")), Map.of());
        requireRefused(Map.of("signIn", Map.of("gone", "Borte")), KEPT);
        requireRefused(Map.of("goneAsWell", Map.of("one", "Et", "two", "To")), KEPT);
    }

    private static void requireRefused(Map<String, Object> given, Map<String, Object> before) {
        assertThatThrownBy(() -> Translation.of(given, before)).isInstanceOf(KeystoryException.class)
                .hasMessageContaining("localization.invalid_translation_structure");
    }
}
