package io.keystory.platform.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.language.PageLanguages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorMessagesTest {

    private static final String CODE = "guard.invalid_pagination";

    @ParameterizedTest
    @MethodSource("translations")
    void every_language_of_the_pages_has_a_sentence_of_its_own_for_every_code(String tag) throws IOException {
        Properties english = sentences("errors.properties");
        Properties translated = sentences("errors_" + tag.replace('-', '_') + ".properties");

        assertThat(translated.keySet()).isEqualTo(english.keySet());
        assertThat(translated).allSatisfy((code, sentence) ->
                assertThat((String) sentence).as("%s", code).isNotBlank().isNotEqualTo(english.get(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "de | de", "de-AT | de", "nl, fr;q=0.5 | fr", "en;q=0.1, ja | ja", "pt | pt-BR", "zh-MO | zh-HK", "zh-Hant | zh-TW"})
    void the_caller_is_told_in_the_language_it_likes_best(String accepted, String tag) throws IOException {
        assertThat(told(accepted)).isEqualTo(
                sentences("errors_" + tag.replace('-', '_') + ".properties").getProperty(CODE));
    }

    @Test
    void who_says_nothing_that_helps_is_told_in_english_wherever_the_server_stands() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Stream.of(null, "*", "nl", ";;", "en-GB, de")).extracting(ErrorMessagesTest::told)
                    .containsOnly(sentences("errors.properties").getProperty(CODE));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_code_without_a_sentence_is_its_own() {
        assertThat(ErrorMessages.of("shoe.too_small")).isEqualTo("shoe.too_small");
    }

    private static Stream<String> translations() {
        return PageLanguages.BUILT_IN.stream().filter(tag -> !tag.equals(PageLanguages.DEFAULT));
    }

    private static String told(String accepted) {
        var request = new MockHttpServletRequest("GET", "/api/users");
        if (accepted != null) {
            request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, accepted);
        }
        return ErrorMessages.of(CODE, request);
    }

    private static Properties sentences(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                ErrorMessages.class.getResourceAsStream("/io/keystory/platform/" + file), StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        }
    }
}
