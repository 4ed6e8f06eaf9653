package io.keystory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private final JsonMapper json = mapper();

    @Test
    void numbers_of_any_size_that_can_be_told_are_taken_as_they_are() {
        assertThat(json.readValue("{\"a\":[1,-0.5,1e308,12345678901234567890123]}", Map.class))
                .isEqualTo(Map.of("a", List.of(1, -0.5, 1e308, new BigInteger("12345678901234567890123"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e999999999"})
    void a_number_beyond_all_is_refused_rather_than_told_as_a_text(String number) {
        for (String body : List.of("{\"a\":%s}", "{\"a\":{\"b\":%s}}", "{\"a\":[1,[%s]]}")) {
            assertThatThrownBy(() -> json.readValue(body.formatted(number), Map.class)).isInstanceOf(DatabindException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1,"a":1}                        | a
            {"b":{"a":1,"c":2,"\\u0061":3}}      | b.a
            {"b":[{"a":1},{"a":1,"a":2}]}        | b.[1].a
            {"unknown":{"x":{"y":1,"y":[]}}}     | unknown.x.y
            """)
    void what_is_said_twice_is_refused_with_its_path_wherever_it_stands(String body, String path) {
        for (Class<?> type : List.of(Map.class, JsonNode.class, Taken.class)) {
            assertThatThrownBy(() -> json.readValue(body.getBytes(StandardCharsets.UTF_8), type)).as(type.getName())
                    .satisfies(failure -> {
                        var unreadable = new HttpMessageNotReadableException("", failure, null);
                        assertThat(InputProblems.isMalformed(unreadable)).isFalse();
                        assertThat(InputProblems.describe(unreadable)).isEqualTo(path + " must not be given twice");
                    });
        }
    }

    @Test
    void the_same_name_in_two_objects_is_nothing_said_twice() {
        assertThat(json.readValue("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}", JsonNode.class).at("/a/a/1/a").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_nested_too_deeply_is_told_as_that() {
        assertThatThrownBy(() -> json.readValue("[".repeat(2000), JsonNode.class)).satisfies(failure ->
                assertThat(InputProblems.describe(new HttpMessageNotReadableException("", failure, null))).contains("too deeply"));
    }

    /** What an operation may take. */
    record Taken(Integer a, Object b) {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
