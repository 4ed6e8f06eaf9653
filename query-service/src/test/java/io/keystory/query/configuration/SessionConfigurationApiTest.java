package io.keystory.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;

class SessionConfigurationApiTest {

    private static final String PATH = "/api/configs/oidc/session";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void sessions_live_for_two_weeks_unless_it_is_said_otherwise() {
        assertThat(admin.get(PATH).response().body()).isEqualTo("{\"ttl\":1209600}");

        service.events().append(new SessionTtlChanged(ConfigurationView.SESSION, 3600));
        service.catchUp();

        assertThat(admin.get(PATH).response().body()).isEqualTo("{\"ttl\":3600}");
        assertThat(admin.get(PATH + "/idle").response().body()).isEqualTo("{\"idleTtl\":null}");
        assertThat(service.anonymous().get(PATH).status()).isEqualTo(401);
    }
}
