package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.identify;
import static io.keystory.events.interaction.InteractionKind.FORGOT_PASSWORD;
import static io.keystory.events.interaction.InteractionKind.REGISTER;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoAnswered;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRefused;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRequested;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoVerified;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnterpriseSsoVerificationTest {

    private static final SsoConnectorId ACME = new SsoConnectorId("acme");
    private static final String ISSUER = "https://idp.example";
    private static final ExternalUser PERSON = new ExternalUser("7", "ada@acme.example", null, "Ada", null, Map.of());
    private static final EnterpriseSsoRequested SENT =
            new EnterpriseSsoRequested(ID, "s1", ACME, "state", "https://id.example/callback/acme");
    private static final EnterpriseSsoAnswered ANSWERED =
            new EnterpriseSsoAnswered(ID, "s1", ACME, "a1", ISSUER, PERSON);

    @Test
    void an_answer_that_arrived_before_the_person_proves_nothing_yet() {
        assertThat(sent(SIGN_IN).when(step(ANSWERED))).containsExactly(ANSWERED);
        var answered = sent(SIGN_IN).after(step(ANSWERED));
        assertThat(answered.refused(identify("s1", ADA))).isEqualTo("session.verification_failed 400");
        assertThat(answered.after(step(back(true, false))).when(identify("s1", ADA)))
                .containsExactly(new UserIdentified(ID, ADA, "s1"));
    }

    @Test
    void nobody_comes_back_who_was_not_sent_or_was_refused() {
        assertThat(begun(SIGN_IN).refused(step(ANSWERED))).isEqualTo("session.verification_session_not_found 404");
        assertThat(begun(SIGN_IN).refused(step(back(true, false))))
                .isEqualTo("session.verification_session_not_found 404");
        assertThat(sent(SIGN_IN).after(step(new EnterpriseSsoRefused(ID, "s1", ACME, "connector.invalid_response")))
                .refused(identify("s1", ADA))).isEqualTo("session.verification_failed 400");
    }

    @Test
    void an_enterprise_does_not_recover_a_password() {
        assertThat(sent(FORGOT_PASSWORD).after(step(back(true, false))).refused(identify("s1", ADA)))
                .isEqualTo("session.not_supported_for_forgot_password 422");
    }

    @Test
    void a_new_account_gets_the_address_that_nobody_has() {
        assertThat(adopted(REGISTER, true).profile().email()).isEqualTo("ada@acme.example");
        assertThat(adopted(REGISTER, false).profile().email()).isNull();
    }

    @Test
    void it_is_a_second_factor_where_the_connector_trusts_the_provider_with_that() {
        assertThat(sent(SIGN_IN).after(step(back(true, false))).state().verification("s1").orElseThrow().isSecondFactor())
                .isFalse();
        assertThat(sent(SIGN_IN).after(step(back(true, true))).state().verification("s1").orElseThrow().isSecondFactor())
                .isTrue();
    }

    @Test
    void what_is_told_of_somebody_is_forgotten_with_whoever_has_the_identity_or_the_address() {
        assertThat(sent(SIGN_IN).subjects(step(ANSWERED))).containsExactly(
                "interaction:i1 = sso-identity https://idp.example 7", "interaction:i1 = email ada@acme.example");
        assertThat(sent(SIGN_IN).subjects(step(back(true, false)))).hasSize(2);
    }

    private static InteractionView adopted(InteractionKind kind, boolean isFree) {
        return sent(kind).after(step(back(isFree, false))).after(new AdoptVerification(ID, "s1", NOW)).state();
    }

    private static Given<InteractionView, InteractionCommand, InteractionEvent> sent(InteractionKind kind) {
        return begun(kind).after(step(SENT));
    }

    private static RecordVerification step(VerificationEvent outcome) {
        return new RecordVerification(outcome, NOW);
    }

    private static EnterpriseSsoVerified back(boolean isFree, boolean isSecondFactor) {
        return new EnterpriseSsoVerified(ID, "s1", ACME, ISSUER, PERSON, isFree, isSecondFactor);
    }
}
