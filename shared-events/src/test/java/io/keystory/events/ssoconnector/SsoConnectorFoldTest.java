package io.keystory.events.ssoconnector;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.saml.SigningKey;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorBrandingChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorProfileSyncChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorRenamed;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorTokenStorageChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyActivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeactivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeleted;
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
                "v1", List.of("acme.example"), branding, true, true, view.createdAt(), List.of()));
        assertThat(fold.over(recorded(CREATED, new SsoConnectorDeleted(ID)))).isNull();
    }

    @Test
    void of_several_key_pairs_one_signs() {
        SsoConnectorView view = fold.over(recorded(CREATED, new SsoSigningKeyCreated(ID, "k1", "pem", 9),
                new SsoSigningKeyActivated(ID, "k1"), new SsoSigningKeyCreated(ID, "k2", "pem", 9)));
        assertThat(view.activeKey()).map(SigningKey::id).hasValue("k1");
        assertThat(view.signingKeys()).extracting(SigningKey::id).containsExactly("k2", "k1");

        SsoConnectorView rotated = fold.after(view, new SsoSigningKeyActivated(ID, "k2"));
        assertThat(rotated.activeKey()).map(SigningKey::id).hasValue("k2");
        assertThat(fold.after(rotated, new SsoSigningKeyDeactivated(ID, "k2")).activeKey()).isEmpty();
        assertThat(fold.after(rotated, new SsoSigningKeyDeleted(ID, "k1")).signingKeys())
                .extracting(SigningKey::id).containsExactly("k2");
    }
}
