package io.keystory.events.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x9, 0xA, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x202E,
        0x2060, 0x2066, 0x2069, 0x3164, 0xFEFF, 0xE0041})
    void nothing_is_known_by_what_nobody_sees(int hidden) {
        String text = "ada" + Character.toString(hidden) + "@example.com";

        assertThatThrownBy(() -> VisibleText.requireName("name", text))
                .isInstanceOfSatisfying(KeystoryException.class, e -> assertThat(e.data()).asString().startsWith("name "));
        assertThatThrownBy(() -> VisibleText.requireAddress("primaryEmail", text))
                .isInstanceOfSatisfying(KeystoryException.class,
                        e -> assertThat(e.data()).asString().startsWith("primaryEmail "));
        assertThat(VisibleText.of(text)).isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada Lovelace", "João Ávila", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u845b\udb40\udd00\u57ce", "\u2764\ufe0f Ada", "\ud83d\udc69\u200d\ud83d\udcbb", "O\u2019Neill",
        "\u0915\u094d\u200d\u0937", "\u0600\u0661"})
    void names_are_written_in_every_script(String name) {
        assertThat(VisibleText.requireName("name", name)).isEqualTo(name);
        assertThat(VisibleText.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00a0b@example.com", "a\u3000b@example.com", "a\u200cb@example.com",
        "ada\ufe0f@example.com", "ada@mail\u3002example.com", "ada@mail\uff61example.com"})
    void addresses_hold_neither_spaces_nor_what_shapes_letters_nor_other_dots(String address) {
        assertThatThrownBy(() -> VisibleText.requireAddress("email", address)).isInstanceOf(KeystoryException.class);
    }

    @Test
    void addresses_may_be_international() {
        assertThat(VisibleText.requireAddress("email", "jörg@bücher.example")).isEqualTo("jörg@bücher.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\u00a0", "\u3000 ", "\u2800", "\u202f\u2007"})
    void blanks_alone_are_no_name(String blanks) {
        assertThatThrownBy(() -> VisibleText.requireName("name", blanks))
                .isInstanceOfSatisfying(KeystoryException.class,
                        e -> assertThat(e.data()).hasToString("name must hold more than blanks"));
        assertThat(VisibleText.of(blanks)).isNull();
    }

    @Test
    void of_a_name_without_anything_to_see_nothing_is_left() {
        assertThat(VisibleText.of("\u200b\u2063")).isNull();
        assertThat(VisibleText.of("\u200d")).isNull();
        assertThatThrownBy(() -> VisibleText.requireName("name", "\u200d")).isInstanceOf(KeystoryException.class);
        assertThat(VisibleText.requireName("name", null)).isNull();
        assertThat(VisibleText.of(null)).isNull();
    }
}
