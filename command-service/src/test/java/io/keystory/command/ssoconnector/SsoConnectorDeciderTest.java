package io.keystory.command.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.connector.ConnectorSecrets;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import io.keystory.events.ssoconnector.SsoBranding;
import io.keystory.events.ssoconnector.SsoConnectorCommand;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ChangeSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorBrandingChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorProfileSyncChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorRenamed;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorTokenStorageChanged;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorSettings;
import io.keystory.events.ssoconnector.SsoConnectorSettings.Configuration;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SsoConnectorDeciderTest {

    private static final SsoConnectorId ID = new SsoConnectorId("s1");
    private static final Map<String, Object> OPEN = Map.of("clientId", "c");
    private static final SsoConnectorCreated CREATED = new SsoConnectorCreated(ID, SsoProvider.OKTA, "acme");
    private static final SsoConnectorConfigured CONFIGURED = new SsoConnectorConfigured(ID, OPEN, "v1");
    private static final SsoConnectorDomainsChanged DOMAINS =
            new SsoConnectorDomainsChanged(ID, List.of("a.example", "b.example"));

    @Test
    void what_is_secret_about_a_connector_is_in_the_vault_only() {
        CreateSsoConnector create =
                new CreateSsoConnector(ID, SsoProvider.OKTA, "acme", config("v1", new Secret("hidden")));

        assertThat(given().when(create)).containsExactly(CREATED, CONFIGURED);
        assertThat(given().secrets(create)).containsExactly("+v1 connector hidden");
        assertThat(given(CREATED).refused(create)).isEqualTo("entity.create_failed 422");
        assertThat(given(CREATED, CONFIGURED).secrets(change(config("v2", new Secret("other")))))
                .containsExactly("+v2 connector other", "-v1");
        assertThat(given(CREATED, CONFIGURED).secrets(new DeleteSsoConnector(ID))).containsExactly("-v1");
    }

    @Test
    void secrets_that_were_replaced_meanwhile_cannot_stay() {
        assertThat(given(CREATED, CONFIGURED).when(change(config("v1", null)))).isEmpty();
        assertThat(given(CREATED, CONFIGURED, new SsoConnectorConfigured(ID, OPEN, "v2"))
                .refused(change(config("v1", null)))).isEqualTo("consistency.version_conflict 409");
    }

    @Test
    void a_name_and_every_domain_are_of_one_connector_only() {
        CreateSsoConnector create = new CreateSsoConnector(
                ID, SsoProvider.OKTA, "acme", domains("a.example", "b.example"));
        assertThat(given().claims(create)).containsExactly("+sso-connector-name acme",
                "+sso-connector-domain a.example", "+sso-connector-domain b.example");
        assertThat(given(CREATED, DOMAINS).claims(change(domains("b.example", "c.example"))))
                .containsExactly("-sso-connector-domain a.example", "+sso-connector-domain c.example");
        assertThat(given(CREATED).claimRefusals(change(domains("c.example"))))
                .containsExactly("single_sign_on.duplicated_domains 422");
        assertThat(given(CREATED, DOMAINS).claims(new DeleteSsoConnector(ID))).containsExactly(
                "-sso-connector-name acme", "-sso-connector-domain a.example", "-sso-connector-domain b.example");
        assertThat(given(CREATED).claims(change(renamed("beta"))))
                .containsExactly("-sso-connector-name acme", "+sso-connector-name beta");
        assertThat(given(CREATED).refused(change(renamed("\u3000")))).isEqualTo("guard.invalid_input 400");
        assertThat(given(CREATED).claimRefusals(change(renamed("beta"))))
                .containsExactly("single_sign_on.duplicate_connector_name 409");
    }

    @Test
    void what_is_set_anew_is_said_and_what_is_so_already_is_not() {
        SsoBranding branding = new SsoBranding("Acme", null, null);
        SsoConnectorSettings all = new SsoConnectorSettings(Change.to("beta"), Change.none(), Change.to(List.of()),
                Change.to(branding), Change.to(true), Change.to(true));

        assertThat(given(CREATED).when(change(all))).containsExactly(new SsoConnectorRenamed(ID, "beta"),
                new SsoConnectorBrandingChanged(ID, branding), new SsoConnectorProfileSyncChanged(ID, true),
                new SsoConnectorTokenStorageChanged(ID, true));
        assertThat(given(CREATED).after(change(all)).when(change(all))).isEmpty();
    }

    @Test
    void who_speaks_saml_gives_no_tokens_to_keep() {
        assertThat(given(new SsoConnectorCreated(ID, SsoProvider.SAML, "acme")).refused(change(new SsoConnectorSettings(
                Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.to(true)))))
                .isEqualTo("connector.token_storage_not_supported 422");
    }

    @Test
    void one_that_is_gone_cannot_be_changed() {
        assertThat(given(CREATED).when(new DeleteSsoConnector(ID))).containsExactly(new SsoConnectorDeleted(ID));
        assertThat(given(CREATED, new SsoConnectorDeleted(ID)).refused(change(renamed("beta"))))
                .isEqualTo("entity.not_exists_with_id 404");
        assertThat(given().refused(new DeleteSsoConnector(ID))).isEqualTo("entity.not_exists_with_id 404");
    }

    private static Given<SsoConnectorView, SsoConnectorCommand, SsoConnectorEvent> given(SsoConnectorEvent... history) {
        return Given.given(new SsoConnectorDecider(), history);
    }

    private static ChangeSsoConnector change(SsoConnectorSettings settings) {
        return new ChangeSsoConnector(ID, settings);
    }

    private static SsoConnectorSettings config(String secretsId, Secret secret) {
        return new SsoConnectorSettings(Change.none(),
                Change.to(new Configuration(OPEN, new ConnectorSecrets(secretsId, secret))), Change.none(),
                Change.none(), Change.none(), Change.none());
    }

    private static SsoConnectorSettings domains(String... domains) {
        return new SsoConnectorSettings(Change.none(), Change.none(), Change.to(List.of(domains)), Change.none(),
                Change.none(), Change.none());
    }

    private static SsoConnectorSettings renamed(String name) {
        return new SsoConnectorSettings(
                Change.to(name), Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
    }
}
