package io.keystory.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Change;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class ChangeModuleTest {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Change.class, new ChangeModule()))
            .build();

    @Test
    void what_is_absent_does_not_change() {
        assertThat(json.readValue("{}", Body.class)).isEqualTo(new Body(Change.none(), Change.none()));
    }

    @Test
    void null_removes() {
        assertThat(json.readValue("{\"name\":null}", Body.class).name()).isEqualTo(Change.to(null));
    }

    @Test
    void a_value_replaces() {
        assertThat(json.readValue("{\"name\":\"Ada\",\"data\":{\"a\":1}}", Body.class))
                .isEqualTo(new Body(Change.to("Ada"), Change.to(Map.of("a", 1))));
    }

    record Body(Change<String> name, Change<Map<String, Object>> data) {}
}
