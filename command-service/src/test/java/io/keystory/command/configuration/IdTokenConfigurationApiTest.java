package io.keystory.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;

class IdTokenConfigurationApiTest {

    private static final String PATH = "/api/configs/id-token";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void further_claims_are_set_and_taken_back() {
        Answer set = administrator.put(PATH, "{'enabledExtendedClaims': ['roles', 'custom_data', 'roles']}");
        assertThat(set.body()).isEqualTo("{\"enabledExtendedClaims\":[\"roles\",\"custom_data\"]}");

        assertThat(administrator.put(PATH, "{}").body()).isEqualTo("{\"enabledExtendedClaims\":[]}");
    }

    @Test
    void an_unknown_claim_is_refused_and_appends_nothing() {
        long head = service.head();

        assertThat(administrator.put(PATH, "{'enabledExtendedClaims': ['password']}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(administrator.put(PATH, "{'enabledExtendedClaims': [null]}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }
}
