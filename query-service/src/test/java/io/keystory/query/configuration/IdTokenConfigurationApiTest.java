package io.keystory.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdTokenConfigurationApiTest {

    private static final String PATH = "/api/configs/id-token";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void it_is_not_there_until_it_is_set_and_was_not_there_before() {
        assertThat(admin.get(PATH).code()).isEqualTo("entity.not_found");

        long position = service.events().append(new IdTokenClaimsChanged(ConfigurationView.ID_TOKEN, List.of("roles")));
        service.catchUp();

        assertThat(admin.get(PATH).body()).isEqualTo("{\"enabledExtendedClaims\":[\"roles\"]}");
        assertThat(admin.get(PATH + "?asOf=" + (position - 1)).code()).isEqualTo("entity.not_found");
    }
}
