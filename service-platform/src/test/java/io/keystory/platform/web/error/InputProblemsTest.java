package io.keystory.platform.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.InputIssues;
import io.keystory.platform.web.body.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InputProblemsTest {

    private final JsonMapper json = mapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1,"a":1}                        | a
            {"b":{"a":1,"c":2,"\\u0061":3}}      | b.a
            {"b":[{"a":1},{"a":1,"a":2}]}        | b[1].a
            {"unknown":{"x":{"y":1,"y":[]}}}     | unknown.x.y
            """)
    void what_is_said_twice_is_refused_with_its_path_wherever_it_stands(String body, String path) {
        for (Class<?> type : List.of(Map.class, JsonNode.class, Taken.class)) {
            assertThatThrownBy(() -> json.readValue(body.getBytes(StandardCharsets.UTF_8), type)).as(type.getName())
                    .satisfies(failure -> {
                        var unreadable = new HttpMessageNotReadableException("", failure, null);
                        assertThat(InputProblems.isMalformed(unreadable)).isFalse();
                        assertThat(InputProblems.of(unreadable)).hasToString(path + " must not be given twice");
                    });
        }
    }

    @Test
    void what_is_wrong_with_a_parameter_has_its_name_for_a_path() {
        assertThat(InputProblems.of(new MethodArgumentTypeMismatchException("x", Integer.class, "page_size", null, null)))
                .isEqualTo(InputIssues.at(List.of("page_size"), "must be a whole number"));
        assertThat(InputProblems.of(new MissingServletRequestParameterException("state", "String")))
                .isEqualTo(InputIssues.at(List.of("state"), "must be given"));
    }

    @Test
    void what_is_nested_too_deeply_is_told_as_that() {
        assertThatThrownBy(() -> json.readValue("[".repeat(2000), JsonNode.class)).satisfies(failure ->
                assertThat(InputProblems.of(new HttpMessageNotReadableException("", failure, null)).toString()).contains("too deeply"));
    }

    /** What an operation may take. */
    record Taken(Integer a, Object b) {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
