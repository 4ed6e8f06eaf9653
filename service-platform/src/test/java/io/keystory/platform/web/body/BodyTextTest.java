package io.keystory.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}", "\"\\\\\\u0000\"", "\"\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\"",
        "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\0\""
    })
    void what_stands_for_no_storable_character_is_refused(String json) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> read(json, 100, true));

        assertThat(refusal.code()).isEqualTo("guard.invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\\\u0000\"", "\"\\ud83d\\ude00\"", "\"\\u0001\"", "\"\\n\\\"\"", "\"\\uzzzz\""})
    void everything_else_goes_by(String json) {
        assertThatCode(() -> read(json, 100, true)).doesNotThrowAnyException();
    }

    @Test
    void only_so_many_bytes_go_by_of_any_body() {
        assertThatCode(() -> read("12345", 5, false)).doesNotThrowAnyException();
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> read("123456", 5, false));
        assertThat(refusal.status()).isEqualTo(413);
    }

    private static void read(String body, int limit, boolean isJson) {
        BodyText text = new BodyText(limit, isJson);
        for (byte next : body.getBytes(StandardCharsets.UTF_8)) {
            text.accept(next);
        }
    }
}
