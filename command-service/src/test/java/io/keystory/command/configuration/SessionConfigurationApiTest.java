package io.keystory.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionConfigurationApiTest {

    private static final String PATH = "/api/configs/oidc/session";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void the_lifetime_of_sessions_is_changed_and_stays_when_nothing_is_named() {
        assertThat(administrator.patch(PATH, "{'ttl': 7200}").body()).isEqualTo("{\"ttl\":7200}");
        long head = service.head();

        assertThat(administrator.patch(PATH, "{}").body()).isEqualTo("{\"ttl\":7200}");
        assertThat(administrator.patch(PATH, "{'ttl': 7200}").status()).isEqualTo(200);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void how_long_sessions_may_rest_is_changed_and_lifted() {
        assertThat(administrator.patch(PATH + "/idle", "{'idleTtl': 900}").body()).isEqualTo("{\"idleTtl\":900}");
        assertThat(administrator.patch(PATH + "/idle", "{}").body()).isEqualTo("{\"idleTtl\":900}");
        assertThat(administrator.patch(PATH + "/idle", "{'idleTtl': null}").body()).isEqualTo("{\"idleTtl\":null}");
        assertThat(administrator.patch(PATH + "/idle", "{'idleTtl': 0}").refusal()).isEqualTo("400 guard.invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31536001", "1.5", "'long'"})
    void a_lifetime_that_makes_no_sense_is_refused_and_appends_nothing(String ttl) {
        long head = service.head();

        assertThat(administrator.patch(PATH, "{'ttl': " + ttl + "}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }
}
