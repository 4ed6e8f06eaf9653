package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ADAS;
import static io.keystory.command.interaction.decision.Interactions.EVE;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.hashed;
import static io.keystory.command.interaction.decision.Interactions.identified;
import static io.keystory.command.interaction.decision.Interactions.identify;
import static io.keystory.command.interaction.decision.Interactions.newIdentity;
import static io.keystory.command.interaction.decision.Interactions.verified;
import static io.keystory.events.interaction.InteractionKind.FORGOT_PASSWORD;
import static io.keystory.events.interaction.InteractionKind.REGISTER;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.NewPasswordIdentity.NewPasswordIdentityVerified;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.user.PasswordAlgorithm;
import org.junit.jupiter.api.Test;

class InteractionStepsTest {

    @Test
    void a_password_is_verified_once_per_verification() {
        assertThat(begun(SIGN_IN).when(verified("v1", ADA)))
                .containsExactly(new PasswordVerified(ID, "v1", ADAS, ADA, null));
        assertThat(begun(SIGN_IN).after(verified("v1", ADA)).when(verified("v1", ADA))).isEmpty();
    }

    @Test
    void a_refused_password_is_kept_and_proves_nothing() {
        var refuse = Interactions.refused(ADA, NOW);

        assertThat(begun(SIGN_IN).when(refuse))
                .containsExactly(new PasswordRefused(ID, ADAS, ADA, "session.invalid_credentials"));
        assertThat(begun(SIGN_IN).after(refuse).state().verifications()).isEmpty();
    }

    @Test
    void one_verification_of_each_type_is_kept() {
        var state = begun(SIGN_IN).after(verified("v1", ADA)).after(newIdentity("v2", "p1"))
                .after(verified("v3", EVE)).state();

        assertThat(state.verifications()).extracting("id").containsExactly("v2", "v3");
    }

    @Test
    void a_username_and_a_password_for_a_new_account_are_kept() {
        assertThat(begun(REGISTER).when(newIdentity("v1", "p1"))).containsExactly(
                new NewPasswordIdentityVerified(ID, "v1", "ada", "p1", PasswordAlgorithm.ARGON2ID));
        assertThat(begun(REGISTER).after(newIdentity("v1", "p1")).when(newIdentity("v1", "p1"))).isEmpty();
    }

    @Test
    void who_is_verified_is_identified() {
        var verified = begun(SIGN_IN).after(verified("v1", ADA));

        assertThat(verified.when(identify("v1", ADA))).containsExactly(new UserIdentified(ID, ADA, "v1"));
        assertThat(identified().when(identify("v1", ADA))).isEmpty();
    }

    @Test
    void only_a_verification_of_this_interaction_identifies() {
        assertThat(begun(SIGN_IN).refused(identify("v1", ADA)))
                .isEqualTo("session.verification_session_not_found 404");
        assertThat(begun(SIGN_IN).after(verified("v1", ADA)).after(verified("v2", ADA))
                .refused(identify("v1", ADA)))
                .isEqualTo("session.verification_session_not_found 404");
        assertThat(begun(SIGN_IN).after(verified("v1", ADA)).after(new ChooseKind(ID, SIGN_IN, NOW))
                .refused(identify("v1", ADA)))
                .isEqualTo("session.verification_session_not_found 404");
    }

    @Test
    void what_is_meant_for_a_new_account_identifies_nobody() {
        assertThat(begun(SIGN_IN).after(newIdentity("v1", "p1")).refused(identify("v1", ADA)))
                .isEqualTo("session.verification_failed 400");
    }

    @Test
    void a_password_neither_registers_nor_recovers() {
        assertThat(begun(REGISTER).after(verified("v1", ADA)).refused(identify("v1", ADA)))
                .isEqualTo("session.invalid_interaction_type 400");
        assertThat(begun(FORGOT_PASSWORD).after(verified("v1", ADA)).refused(identify("v1", ADA)))
                .isEqualTo("session.not_supported_for_forgot_password 422");
    }

    @Test
    void nobody_is_two_persons_in_one_interaction() {
        assertThat(identified().after(verified("v2", EVE)).refused(identify("v2", EVE)))
                .isEqualTo("session.identity_conflict 409");
        assertThat(identified().after(new ChangeKind(ID, REGISTER, NOW))
                .refused(new RecordRegistration(ID, EVE, NOW))).isEqualTo("session.identity_conflict 409");
    }

    @Test
    void a_registration_is_kept_once() {
        var register = new RecordRegistration(ID, ADA, NOW);

        assertThat(begun(REGISTER).when(register)).containsExactly(new UserRegistered(ID, ADA));
        assertThat(begun(REGISTER).after(register).when(register)).isEmpty();
        assertThat(begun(SIGN_IN).refused(register)).isEqualTo("session.invalid_interaction_type 400");
    }

    @Test
    void pieces_of_a_new_account_are_kept() {
        var username = new ProvideUsername(ID, "ada", NOW);
        var password = new ProvidePassword(ID, hashed("p1"), NOW);

        assertThat(begun(REGISTER).when(username)).containsExactly(new UsernameProvided(ID, "ada"));
        assertThat(begun(REGISTER).when(password))
                .containsExactly(new PasswordProvided(ID, "p1", PasswordAlgorithm.ARGON2ID));
        assertThat(begun(REGISTER).after(username).when(username)).isEmpty();
        assertThat(begun(REGISTER).after(password).when(password)).isEmpty();
    }

    @Test
    void pieces_for_an_existing_account_need_its_owner() {
        assertThat(begun(SIGN_IN).refused(new ProvideUsername(ID, "ada", NOW)))
                .isEqualTo("session.identifier_not_found 404");
        assertThat(identified().when(new ProvideUsername(ID, "ada", NOW)))
                .containsExactly(new UsernameProvided(ID, "ada"));
    }

    @Test
    void a_password_is_replaced_by_whom_it_is_of() {
        var replace = new ProvidePassword(ID, hashed("p1"), NOW);

        assertThat(begun(FORGOT_PASSWORD).refused(replace)).isEqualTo("session.identifier_not_found 404");
        assertThat(begun(FORGOT_PASSWORD).and(new UserIdentified(ID, ADA, "v1")).when(replace))
                .containsExactly(new PasswordProvided(ID, "p1", PasswordAlgorithm.ARGON2ID));
    }

    @Test
    void recovery_takes_nothing_but_a_password() {
        String refusal = "session.not_supported_for_forgot_password 400";

        assertThat(begun(FORGOT_PASSWORD).refused(new ProvideUsername(ID, "ada", NOW))).isEqualTo(refusal);
    }
}
