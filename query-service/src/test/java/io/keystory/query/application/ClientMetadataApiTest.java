package io.keystory.query.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientMetadataApiTest {

    private static final String CHOSEN = "{\"claimsProfile\":\"standard\",\"idTokenSignedResponseAlg\":\"RS256\","
            + "\"userinfoSignedResponseAlg\":null,";
    private static final String DEFAULTS = "{\"claimsProfile\":\"compatible\",\"idTokenSignedResponseAlg\":null,"
            + "\"userinfoSignedResponseAlg\":null,";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ApplicationCreated shop = TestApplications.of(ApplicationType.TRADITIONAL, "Shop", false);
    private final String path = "/api/applications/" + shop.applicationId();
    private long created;

    @BeforeEach
    void an_application() {
        service.events().append(shop);
        service.catchUp();
        created = Long.parseLong(admin.get(path).header("Keystory-Position"));
    }

    @Test
    void an_application_starts_with_the_defaults_and_an_unknown_one_is_404() {
        assertThat(admin.get(path + "/client-metadata").json().toString()).startsWith(DEFAULTS);
        assertThat(admin.get("/api/applications/none/client-metadata").code()).isEqualTo("entity.not_exists_with_id");
    }

    @Test
    void what_was_chosen_is_shown_and_is_no_part_of_the_application() {
        choose();

        assertThat(admin.get(path + "/client-metadata").json().toString()).startsWith(CHOSEN);
        assertThat(admin.get(path).json().has("protocol")).isFalse();
    }

    @Test
    void the_past_had_the_defaults() {
        choose();

        assertThat(admin.get(path + "/client-metadata?asOf=" + created).json().toString()).startsWith(DEFAULTS);
    }

    @Test
    void the_history_tells_what_was_chosen() {
        choose();

        assertThat(admin.get(path + "/history").json().get(0).get("changes").toString()).isEqualTo(
                "[{\"path\":\"clientMetadata.idTokenSignedResponseAlg\",\"before\":null,\"after\":\"RS256\"}]");
        assertThat(admin.get(path + "/history").json().get(1).get("changes").toString()).isEqualTo(
                "[{\"path\":\"clientMetadata.claimsProfile\",\"before\":\"compatible\",\"after\":\"standard\"}]");
    }

    private void choose() {
        service.events().append(new ClaimsProfileChosen(shop.applicationId(), ClaimsProfile.STANDARD),
                new ResponseAlgorithmsChosen(
                        shop.applicationId(), new ResponseAlgorithms(SignatureAlgorithm.RS256, null)));
        service.catchUp();
    }
}
