package io.keystory.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;

class AdminConsoleApiTest {

    private static final String PATH = "/api/configs/admin-console";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void the_console_remembers_what_it_is_told_and_keeps_the_rest() {
        administrator.patch(PATH, "{'organizationCreated': true}");

        assertThat(administrator.patch(PATH, "{'checkedChargeNotification': {'token': true}}").json().toString())
                .isEqualTo("{\"signInExperienceCustomized\":false,\"organizationCreated\":true,"
                        + "\"checkedChargeNotification\":{\"token\":true}}");
        assertThat(administrator.patch(PATH, "{'organizationCreated': null}").refusal())
                .isEqualTo("400 guard.invalid_input");
    }
}
