package io.keystory.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void the_same_name_in_two_objects_is_nothing_said_twice() {
        assertThat(json.readValue("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}", JsonNode.class).at("/a/a/1/a").asInt()).isEqualTo(2);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
