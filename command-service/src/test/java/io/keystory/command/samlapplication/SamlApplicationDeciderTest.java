package io.keystory.command.samlapplication;

import static io.keystory.events.samlapplication.NameIdFormat.EMAIL_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keystory.command.platform.Given;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import io.keystory.events.saml.NewSigningKey;
import io.keystory.events.samlapplication.AcsUrl;
import io.keystory.events.samlapplication.AssertionEncryption;
import io.keystory.events.samlapplication.RequestSigning;
import io.keystory.events.samlapplication.SamlApplicationCommand;
import io.keystory.events.samlapplication.SamlApplicationCommand.ActivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.ChangeSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeactivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationEvent.AcsUrlChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.EntityIdChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.NameIdFormatChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationDeleted;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretActivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeactivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeleted;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.platform.saml.SamlBinding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamlApplicationDeciderTest {

    private static final SamlApplicationId ID = new SamlApplicationId("a1");
    private static final AcsUrl ACS = new AcsUrl(SamlBinding.POST, "https://sp.example/acs");
    private static final SamlApplicationCreated CREATED = new SamlApplicationCreated(ID);
    private static final SigningSecretCreated FIRST = new SigningSecretCreated(ID, "s1", "pem", 9);
    private static final SigningSecretCreated SECOND = new SigningSecretCreated(ID, "s2", "pem", 9);
    private static final SigningSecretActivated ACTIVE = new SigningSecretActivated(ID, "s1");

    @Test
    void a_new_one_has_a_key_pair_that_signs_and_whose_private_key_is_in_the_vault_only() {
        CreateSamlApplication create = new CreateSamlApplication(
                ID, changes(Change.to("sp"), Change.to(ACS), Change.none(), Change.none()), secret("s1"));

        assertThat(given().when(create)).containsExactly(
                CREATED, new EntityIdChanged(ID, "sp"), new AcsUrlChanged(ID, ACS), FIRST, ACTIVE);
        assertThat(given().secrets(create)).containsExactly("+s1 saml-signing-key key s1");
        assertThat(given(CREATED).refused(create)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void what_changes_is_an_event_of_its_own_and_what_stays_is_none() {
        SamlSettings.Changes changes = new SamlSettings.Changes(Change.to(Map.of()), Change.to(null), Change.none(),
                Change.none(), Change.to(EMAIL_ADDRESS), Change.none());

        assertThat(given(CREATED, new EntityIdChanged(ID, "sp")).when(new ChangeSamlApplication(ID, changes)))
                .containsExactly(new EntityIdChanged(ID, null), new NameIdFormatChanged(ID, EMAIL_ADDRESS));
        assertThat(given(CREATED, new NameIdFormatChanged(ID, EMAIL_ADDRESS))
                .when(new ChangeSamlApplication(ID, changes))).isEmpty();
        assertThat(given().refused(new ChangeSamlApplication(ID, changes)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect, https://sp.example/acs, acs_url_binding_not_supported 422",
        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST, javascript:alert(1), acs_url_scheme_not_supported 400",
        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST, data:text/html;x, acs_url_scheme_not_supported 400",
        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST, https://a@sp.example/acs, acs_url_scheme_not_supported 400",
        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST, /acs, acs_url_scheme_not_supported 400"
    })
    void people_are_sent_back_by_a_form_to_a_web_address(String binding, String url, String refusal) {
        assertThat(refused(changes(Change.none(), Change.to(new AcsUrl(binding, url)), Change.none(), Change.none())))
                .isEqualTo("application.saml." + refusal);
    }

    @Test
    void encryption_and_signed_requests_need_certificates_that_are_some() {
        assertThat(refused(encrypted(null))).isEqualTo("application.saml.certificate_required 400");
        assertThat(refused(encrypted("none"))).isEqualTo("application.saml.invalid_certificate_pem_format 400");
        assertThat(refused(changes(Change.none(), Change.none(), Change.none(),
                Change.to(new RequestSigning("none", true)))))
                .isEqualTo("application.saml.invalid_certificate_pem_format 400");
    }

    @Test
    void at_most_one_key_pair_signs() {
        Given<SamlApplicationView, SamlApplicationCommand, SamlApplicationEvent> two =
                given(CREATED, FIRST, ACTIVE, SECOND);

        assertThat(given(CREATED, FIRST, ACTIVE).when(new CreateSigningSecret(ID, secret("s2")))).containsExactly(SECOND);
        assertThat(two.when(new ActivateSigningSecret(ID, "s1"))).isEmpty();
        assertThat(two.when(new ActivateSigningSecret(ID, "s2")))
                .containsExactly(new SigningSecretActivated(ID, "s2"));
        assertThat(given(CREATED, FIRST, ACTIVE, SECOND, new SigningSecretActivated(ID, "s2")).state().secrets())
                .extracting("id", "active").containsExactly(tuple("s2", true), tuple("s1", false));
        assertThat(two.when(new DeactivateSigningSecret(ID, "s1")))
                .containsExactly(new SigningSecretDeactivated(ID, "s1"));
        assertThat(two.when(new DeactivateSigningSecret(ID, "s2"))).isEmpty();
    }

    @Test
    void the_key_pair_that_signs_stays_and_others_go_from_the_vault_too() {
        Given<SamlApplicationView, SamlApplicationCommand, SamlApplicationEvent> two =
                given(CREATED, FIRST, ACTIVE, SECOND);

        assertThat(two.refused(new DeleteSigningSecret(ID, "s1")))
                .isEqualTo("application.saml.can_not_delete_active_secret 400");
        assertThat(two.when(new DeleteSigningSecret(ID, "s2")))
                .containsExactly(new SigningSecretDeleted(ID, "s2"));
        assertThat(two.secrets(new DeleteSigningSecret(ID, "s2"))).containsExactly("-s2");
        assertThat(two.secrets(new DeleteSamlApplication(ID))).containsExactlyInAnyOrder("-s1", "-s2");
        assertThat(two.when(new DeleteSamlApplication(ID))).containsExactly(new SamlApplicationDeleted(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "none"})
    void a_key_pair_that_there_is_not_is_a_404(String secretId) {
        assertThat(given(CREATED, FIRST).refused(new ActivateSigningSecret(ID, secretId)))
                .isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(CREATED, FIRST).refused(new DeleteSigningSecret(ID, secretId)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    private static String refused(SamlSettings.Changes changes) {
        return given(CREATED).refused(new ChangeSamlApplication(ID, changes));
    }

    private static SamlSettings.Changes encrypted(String certificate) {
        return changes(Change.none(), Change.none(), Change.to(new AssertionEncryption(true, null, certificate)),
                Change.none());
    }

    private static SamlSettings.Changes changes(Change<String> entityId, Change<AcsUrl> acsUrl,
            Change<AssertionEncryption> encryption, Change<RequestSigning> requestSigning) {
        return new SamlSettings.Changes(Change.none(), entityId, acsUrl, encryption, Change.none(), requestSigning);
    }

    private static NewSigningKey secret(String id) {
        return new NewSigningKey(id, "pem", new Secret("key " + id), 9);
    }

    private static Given<SamlApplicationView, SamlApplicationCommand, SamlApplicationEvent> given(
            SamlApplicationEvent... history) {
        return Given.given(new SamlApplicationDecider(), history);
    }
}
