package io.keystory.events.ssoconnector;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorBrandingChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorProfileSyncChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorRenamed;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorTokenStorageChanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SsoConnectorFoldTest {

    private static final SsoConnectorId ID = new SsoConnectorId("s1");
    private static final SsoConnectorCreated CREATED = new SsoConnectorCreated(ID, SsoProvider.OKTA, "acme");

    private final SsoConnectorFold fold = new SsoConnectorFold();

    @Test
    void a_connector_begins_with_nothing_but_its_name_and_every_change_shows() {
        assertThat(fold.over(recorded(CREATED)).domains()).isEmpty();
        SsoBranding branding = new SsoBranding("Acme", null, null);
        SsoConnectorView view = fold.over(recorded(CREATED, new SsoConnectorRenamed(ID, "acme okta"),
                new SsoConnectorConfigured(ID, Map.of("clientId", "c"), "v1"),
                new SsoConnectorDomainsChanged(ID, List.of("acme.example")),
                new SsoConnectorBrandingChanged(ID, branding), new SsoConnectorProfileSyncChanged(ID, true),
                new SsoConnectorTokenStorageChanged(ID, true)));

        assertThat(view).isEqualTo(new SsoConnectorView("s1", SsoProvider.OKTA, "acme okta", Map.of("clientId", "c"),
                "v1", List.of("acme.example"), branding, true, true, view.createdAt()));
        assertThat(fold.over(recorded(CREATED, new SsoConnectorDeleted(ID)))).isNull();
    }
}
