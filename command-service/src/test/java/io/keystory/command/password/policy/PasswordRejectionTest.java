package io.keystory.command.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PasswordRejectionTest {

    @Test
    void interpolation_is_written_only_where_there_is_some() {
        assertThat(JsonMapper.shared().writeValueAsString(PasswordRejection.of("too_short", 8)))
                .isEqualTo("{\"code\":\"password_rejected.too_short\",\"interpolation\":{\"min\":8}}");
        assertThat(JsonMapper.shared().writeValueAsString(PasswordRejection.of("pwned")))
                .isEqualTo("{\"code\":\"password_rejected.pwned\"}");
    }
}
