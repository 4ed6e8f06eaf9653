package io.keystory.command.message.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledTest {

    private static final Map<String, Object> VALUES =
            Map.of("code", "123456", "organization", Map.of("name", "<b>A & B</b>"), "line", "a\r\nBcc: x");

    @Test
    void names_stand_for_values_and_for_nothing_when_unknown() {
        assertThat(Filled.text("{{code}} {{ organization.name }} {{none}} {{none.at.all}} {{organization}}", VALUES,
                "text/plain")).isEqualTo("123456 <b>A & B</b>   ");
    }

    @Test
    void what_is_filled_into_html_is_text_only() {
        assertThat(Filled.text("<p>{{organization.name}}</p>", VALUES, "text/html"))
                .isEqualTo("<p>&lt;b&gt;A &amp; B&lt;/b&gt;</p>");
    }

    @Test
    void a_subject_stays_on_its_line() {
        assertThat(Filled.line("{{line}} ", VALUES)).isEqualTo("a Bcc: x");
        assertThat(Filled.line("a\u2028b\u0085c\u0000d\u202Ee", VALUES)).isEqualTo("a b c d e");
    }
}
