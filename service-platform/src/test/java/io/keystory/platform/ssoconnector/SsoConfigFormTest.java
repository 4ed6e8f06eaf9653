package io.keystory.platform.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoBranding;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsoConfigFormTest {

    @Test
    void a_configuration_may_lack_something_and_what_is_empty_or_unknown_is_left_out() {
        assertThat(SsoConfigForm.checked(SsoProvider.OIDC, Map.of("clientId", "c", "scope", "", "colour", "red")))
                .isEqualTo(Map.of("clientId", "c"));
        assertThat(SsoConfigForm.checked(SsoProvider.SAML, Map.of("clientId", "c"))).isEmpty();
        assertThat(SsoConfigForm.openEntries(SsoProvider.OKTA)).contains("issuer").doesNotContain("clientSecret");
    }

    @ParameterizedTest
    @CsvSource({"OIDC, issuer, idp.example", "OIDC, issuer, ftp://idp.example", "OIDC, issuer, https://u@idp.example",
        "OIDC, trustUnverifiedEmail, true", "SAML, metadata, <a/>", "SAML, metadataUrl, file:///etc/passwd",
        "SAML, x509Certificate, none", "SAML, attributeMapping, email"})
    void what_looks_wrong_is_refused_by_name(SsoProvider provider, String entry, String value) {
        KeystoryException refusal = catchThrowableOfType(
                KeystoryException.class, () -> SsoConfigForm.checked(provider, Map.of(entry, value)));

        assertThat(refusal.code()).isEqualTo("connector.invalid_config");
        assertThat(refusal.data().toString()).contains(entry);
    }

    @Test
    void people_can_be_signed_in_when_everything_is_known_that_has_to_be() {
        Map<String, Object> client = Map.of("clientId", "c");
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.GOOGLE_WORKSPACE, client, "v1"))).isTrue();
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.OKTA, client, "v1"))).isFalse();
        Map<String, Object> okta = Map.of("clientId", "c", "issuer", "https://idp.example");
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.OKTA, okta, "v1"))).isTrue();
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.OKTA, okta, null))).isFalse();
        Map<String, Object> address = Map.of("metadataUrl", "https://idp.example/metadata");
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.AZURE_AD, address, null))).isTrue();
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.SAML, Map.of("entityId", "idp"), null))).isFalse();
        assertThat(SsoConfigForm.isWhole(connector(SsoProvider.SAML, Map.of(
                "entityId", "idp", "signInEndpoint", "https://idp.example", "x509Certificate", "c"), null))).isTrue();
    }

    @Test
    void a_connector_is_offered_once_it_is_set_up_and_as_it_is_called_and_looks() {
        SsoConnectorView whole = connector(SsoProvider.GOOGLE_WORKSPACE, Map.of("clientId", "c"), "v1");
        assertThat(OfferedSsoConnector.isOne(whole)).isTrue();
        assertThat(OfferedSsoConnector.isOne(connector(SsoProvider.OIDC, Map.of(), null))).isFalse();
        assertThat(OfferedSsoConnector.of(whole).connectorName()).isEqualTo("Acme");
        assertThat(OfferedSsoConnector.of(whole).logo()).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void openid_is_always_asked_for() {
        assertThat(OidcSettings.of(connector(SsoProvider.OIDC, Map.of("scope", "email"), null)).scope())
                .isEqualTo("openid email");
        assertThat(OidcSettings.of(connector(SsoProvider.OIDC, Map.of(), null)).scope())
                .isEqualTo("openid profile email");
    }

    private static SsoConnectorView connector(SsoProvider provider, Map<String, Object> config, String secretsId) {
        return new SsoConnectorView("s1", provider, "acme", config, secretsId, List.of("acme.example"),
                new SsoBranding("Acme", null, null), false, false, 0, List.of());
    }
}
