package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.LATER;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.given;
import static io.keystory.command.interaction.decision.Interactions.identified;
import static io.keystory.command.interaction.decision.Interactions.identify;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.BackupCodeVerification.BackupCodeVerified;
import io.keystory.events.interaction.BackupCodeVerification.BackupCodesOffered;
import io.keystory.events.interaction.FactorVerification.FactorRefused;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.NewSecret;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.MfaCodeVerification.MfaCodeRequested;
import io.keystory.events.interaction.MfaCodeVerification.MfaCodeVerified;
import io.keystory.events.interaction.PasskeyVerification.PasskeyRegistered;
import io.keystory.events.interaction.PasskeyVerification.PasskeyRequested;
import io.keystory.events.interaction.PasskeyVerification.PasskeyVerified;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyRequested;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyVerified;
import io.keystory.events.interaction.TotpVerification.TotpSecretConfirmed;
import io.keystory.events.interaction.TotpVerification.TotpSecretOffered;
import io.keystory.events.interaction.TotpVerification.TotpVerified;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Secret;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.factor.PasskeyCredential;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorVerificationsTest {

    private static final TotpSecretOffered OFFERED = new TotpSecretOffered(ID, "t");
    private static final TotpSecretConfirmed CONFIRMED = new TotpSecretConfirmed(ID, "t", 7);
    private static final TotpVerified VERIFIED = new TotpVerified(ID, "u", 8);
    private static final PasskeyRequested ASKED = new PasskeyRequested(ID, "p", "challenge", false);
    private static final PasskeyRequested ASKED_NEW = new PasskeyRequested(ID, "n", "challenge", true);
    private static final PasskeyRegistered MADE = new PasskeyRegistered(
            ID, "n", "host", new PasskeyCredential("c", "k", List.of()), 1, "agent");

    @Test
    void a_new_secret_is_kept_until_the_end_and_proves_nothing_meanwhile() {
        RecordVerification offer = new RecordVerification(
                ID, OFFERED, List.of(new NewSecret("t", "factor", new Secret("S"), false)), NOW);
        assertThat(identified().when(offer)).containsExactly(OFFERED);
        assertThat(identified().secrets(offer)).containsExactly("+t factor S");
        var submitted = identified().after(offer).after(record(CONFIRMED)).after(adopt("t"))
                .after(new SubmitInteraction(ID, NOW));
        assertThat(submitted.state().verifications()).noneMatch(Verification::isSecondFactor);
        assertThat(submitted.secrets(new FinishInteraction(ID, new SessionId("s"), NOW))).containsExactly("-t");
    }

    @Test
    void another_secret_takes_the_place_of_the_first() {
        RecordVerification again = new RecordVerification(ID, new TotpSecretOffered(ID, "x"),
                List.of(new NewSecret("x", "factor", new Secret("S"), false)), NOW);
        assertThat(identified().after(record(OFFERED)).secrets(again)).containsExactlyInAnyOrder("+x factor S", "-t");
        assertThat(identified().after(record(OFFERED)).after(again).refused(record(CONFIRMED)))
                .isEqualTo("session.verification_session_not_found 404");
    }

    @Test
    void only_what_is_confirmed_is_set_up() {
        assertThat(identified().after(record(OFFERED)).refused(adopt("t"))).isEqualTo("session.verification_failed 400");
        assertThat(identified().after(record(OFFERED)).after(record(CONFIRMED)).when(adopt("t")))
                .containsExactly(new VerificationAdopted(ID, "t", null));
        assertThat(identified().after(record(ASKED_NEW)).refused(adopt("n")))
                .isEqualTo("session.verification_failed 400");
        assertThat(identified().after(record(ASKED_NEW)).after(record(MADE)).when(adopt("n")))
                .containsExactly(new VerificationAdopted(ID, "n", null));
        assertThat(identified().after(record(new BackupCodesOffered(ID, "b"))).when(adopt("b")))
                .containsExactly(new VerificationAdopted(ID, "b", null));
    }

    @Test
    void what_proves_a_factor_is_never_set_up_as_one() {
        assertThat(identified().after(record(VERIFIED)).refused(adopt("u"))).isEqualTo("session.verification_failed 400");
        assertThat(identified().after(record(new BackupCodeVerified(ID, "b"))).refused(adopt("b")))
                .isEqualTo("session.verification_failed 400");
        assertThat(identified().after(record(ASKED)).after(record(new PasskeyVerified(ID, "p", "f"))).refused(adopt("p")))
                .isEqualTo("session.verification_failed 400");
    }

    @Test
    void what_is_being_set_up_proves_nothing() {
        assertThat(identified().after(record(OFFERED)).after(record(CONFIRMED)).state().verifications())
                .noneMatch(Verification::isSecondFactor);
        assertThat(identified().after(record(ASKED_NEW)).after(record(MADE)).state().verifications())
                .noneMatch(Verification::isSecondFactor);
        assertThat(identified().after(record(new BackupCodesOffered(ID, "b"))).state().verifications())
                .noneMatch(Verification::isSecondFactor);
        assertThat(identified().after(record(VERIFIED)).state().amr()).contains("otp", "mfa", "pwd");
    }

    @Test
    void second_factors_come_after_the_person_is_known_and_before_the_end() {
        for (VerificationEvent early : List.of(OFFERED, VERIFIED, ASKED, new BackupCodeVerified(ID, "b"),
                new MfaCodeRequested(ID, "m", new Identifier(Identifier.Type.EMAIL, "a@b"), false))) {
            assertThat(begun(InteractionKind.SIGN_IN).refused(record(early)))
                    .isEqualTo("session.identifier_not_found 404");
            assertThat(identified().refused(new RecordVerification(early, LATER))).isEqualTo("session.not_found 400");
        }
        assertThat(given().refused(record(VERIFIED))).isEqualTo("session.not_found 400");
    }

    @Test
    void answers_need_their_question() {
        for (VerificationEvent unasked : List.of(CONFIRMED, MADE, new PasskeyVerified(ID, "p", "f"),
                new MfaCodeVerified(ID, "m", false))) {
            assertThat(identified().refused(record(unasked))).isEqualTo("session.verification_session_not_found 404");
        }
    }

    @Test
    void a_code_to_the_own_address_proves_it() {
        assertThat(identified()
                .after(record(new MfaCodeRequested(ID, "m", new Identifier(Identifier.Type.PHONE, "44"), true)))
                .after(record(new MfaCodeVerified(ID, "m", true))).state().amr()).contains("sms", "mfa");
    }

    @Test
    void a_refused_factor_is_kept_and_changes_nothing() {
        FactorRefused refused = new FactorRefused(ID, "Totp", "session.mfa.invalid_totp_code");
        assertThat(identified().after(record(OFFERED)).when(record(refused))).containsExactly(refused);
        assertThat(identified().after(record(OFFERED)).after(record(refused)).state().verification("t")).isPresent();
    }

    @Test
    void a_passkey_says_who_somebody_is_and_is_a_second_factor_at_once() {
        var signedIn = begun(InteractionKind.SIGN_IN)
                .after(record(new SignInPasskeyRequested(ID, "s", "challenge", ADA)));
        assertThat(signedIn.refused(identify("s", ADA))).isEqualTo("session.verification_failed 400");
        var proven = signedIn.after(record(new SignInPasskeyVerified(ID, "v", ADA, "f")));
        assertThat(proven.state().verification("s")).isEmpty();
        assertThat(proven.after(identify("v", ADA)).state().userId()).isEqualTo("ada");
        assertThat(proven.state().verifications()).allMatch(Verification::isSecondFactor);
        assertThat(proven.state().amr()).contains("pop", "mfa");
    }

    private static RecordVerification record(VerificationEvent outcome) {
        return new RecordVerification(outcome, NOW);
    }

    private static AdoptVerification adopt(String id) {
        return new AdoptVerification(ID, id, NOW);
    }
}
