package io.keystory.command.ssoconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import io.keystory.events.saml.NewSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ActivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ChangeSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeactivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyActivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeactivated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoSigningKeyDeleted;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorSettings;
import io.keystory.events.ssoconnector.SsoConnectorSettings.Configuration;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SsoSigningKeysTest {

    private static final SsoConnectorId ID = new SsoConnectorId("s1");
    private static final SsoConnectorCreated CREATED = new SsoConnectorCreated(ID, SsoProvider.SAML, "works");
    private static final SsoSigningKeyCreated FIRST = new SsoSigningKeyCreated(ID, "k1", "pem", 9);
    private static final SsoSigningKeyCreated SECOND = new SsoSigningKeyCreated(ID, "k2", "pem", 9);
    private static final SsoSigningKeyActivated ACTIVE = new SsoSigningKeyActivated(ID, "k1");
    private static final Map<String, Object> SIGNED = Map.of("signAuthnRequest", true);

    private final Given<SsoConnectorView, SsoConnectorCommand, SsoConnectorEvent> two =
            given(CREATED, FIRST, ACTIVE, SECOND);

    @Test
    void a_new_one_waits_unless_it_is_to_sign_and_its_private_key_is_in_the_vault_only() {
        assertThat(given(CREATED).when(create(false))).containsExactly(FIRST);
        assertThat(given(CREATED).when(create(true))).containsExactly(FIRST, ACTIVE);
        assertThat(given(CREATED).secrets(create(true))).containsExactly("+k1 saml-signing-key key");
    }

    @Test
    void at_most_one_signs() {
        assertThat(two.when(new ActivateSsoSigningKey(ID, "k1"))).isEmpty();
        assertThat(two.when(new ActivateSsoSigningKey(ID, "k2"))).containsExactly(new SsoSigningKeyActivated(ID, "k2"));
        assertThat(two.when(new DeactivateSsoSigningKey(ID, "k1")))
                .containsExactly(new SsoSigningKeyDeactivated(ID, "k1"));
        assertThat(two.when(new DeactivateSsoSigningKey(ID, "k2"))).isEmpty();
    }

    @Test
    void requests_are_signed_only_with_something_that_stays() {
        SsoConnectorConfigured signed = new SsoConnectorConfigured(ID, SIGNED, null);

        assertThat(given(CREATED, FIRST).refused(sign()))
                .isEqualTo("single_sign_on.active_signing_key_required 400");
        assertThat(given(CREATED, FIRST, ACTIVE).when(sign())).containsExactly(signed);
        assertThat(given(CREATED, FIRST, ACTIVE, signed).refused(new DeactivateSsoSigningKey(ID, "k1")))
                .isEqualTo("single_sign_on.can_not_deactivate_signing_key_in_use 400");
        assertThat(given(CREATED, FIRST, ACTIVE, SECOND, signed).when(new DeactivateSsoSigningKey(ID, "k2"))).isEmpty();
    }

    @Test
    void the_one_that_signs_stays_and_others_go_from_the_vault_too() {
        assertThat(two.refused(new DeleteSsoSigningKey(ID, "k1")))
                .isEqualTo("single_sign_on.can_not_delete_active_signing_key 400");
        assertThat(two.when(new DeleteSsoSigningKey(ID, "k2"))).containsExactly(new SsoSigningKeyDeleted(ID, "k2"));
        assertThat(two.secrets(new DeleteSsoSigningKey(ID, "k2"))).containsExactly("-k2");
        assertThat(two.secrets(new DeleteSsoConnector(ID))).containsExactlyInAnyOrder("-k1", "-k2");
    }

    @Test
    void there_are_none_that_nobody_made_and_none_where_no_saml_is_spoken() {
        assertThat(two.refused(new ActivateSsoSigningKey(ID, "k3"))).isEqualTo("entity.not_exists_with_id 404");
        assertThat(two.refused(new DeleteSsoSigningKey(ID, "k3"))).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(new SsoConnectorCreated(ID, SsoProvider.OIDC, "acme")).refused(create(true)))
                .isEqualTo("connector.not_found 404");
        assertThat(given().refused(create(true))).isEqualTo("entity.not_exists_with_id 404");
    }

    private static CreateSsoSigningKey create(boolean signs) {
        return new CreateSsoSigningKey(ID, new NewSigningKey("k1", "pem", new Secret("key"), 9), signs);
    }

    private static ChangeSsoConnector sign() {
        return new ChangeSsoConnector(ID, new SsoConnectorSettings(Change.none(),
                Change.to(new Configuration(SIGNED, null)), Change.none(), Change.none(), Change.none(), Change.none()));
    }

    private static Given<SsoConnectorView, SsoConnectorCommand, SsoConnectorEvent> given(SsoConnectorEvent... history) {
        return Given.given(new SsoConnectorDecider(), history);
    }
}
