package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.LATER;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.given;
import static io.keystory.command.interaction.decision.Interactions.hashed;
import static io.keystory.command.interaction.decision.Interactions.identified;
import static io.keystory.command.interaction.decision.Interactions.identify;
import static io.keystory.command.interaction.decision.Interactions.newIdentity;
import static io.keystory.command.interaction.decision.Interactions.start;
import static io.keystory.command.interaction.decision.Interactions.started;
import static io.keystory.command.interaction.decision.Interactions.submitted;
import static io.keystory.command.interaction.decision.Interactions.verified;
import static io.keystory.events.interaction.InteractionKind.FORGOT_PASSWORD;
import static io.keystory.events.interaction.InteractionKind.REGISTER;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.interaction.FactorsAsked;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.ProvideExtraProfile;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionCommand.RateSignIn;
import io.keystory.events.interaction.InteractionCommand.RecordCaptchaPassed;
import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent.CaptchaPassed;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.SignInFacts;
import io.keystory.events.interaction.SignInRisk;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.signinexperience.policy.Mfa.Policy;
import io.keystory.events.session.SessionId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionLifeTest {

    private static final SessionId SESSION = new SessionId("s1");

    @Test
    void an_interaction_starts_once() {
        assertThat(given().when(start())).containsExactly(started());
        assertThat(given(started()).refused(start())).isEqualTo("entity.create_failed 422");
    }

    @Test
    void a_sign_in_is_rated_once_and_anew_when_it_begins_anew() {
        RateSignIn rate = new RateSignIn(ID, new SignInFacts("", List.of(), 0, 0, 0), NOW);
        SignInRated rated = new SignInRated(ID, ADA, List.of(new SignInRisk(SignInRisk.Rule.UNKNOWN_HISTORY)));

        assertThat(begun(SIGN_IN).refused(rate)).isEqualTo("session.identifier_not_found 404");
        assertThat(identified().when(rate)).containsExactly(rated);
        assertThat(identified().and(rated).when(rate)).isEmpty();
        assertThat(identified().and(rated, new KindChosen(ID, SIGN_IN)).after(verified("v2", ADA))
                .after(identify("v2", ADA)).when(rate)).containsExactly(rated);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_needs_somebody_to_have_said_what_they_are_here_for(InteractionCommand step) {
        assertThat(given(started()).refused(step)).isEqualTo("session.interaction_not_found 404");
    }

    @ParameterizedTest
    @MethodSource({"steps", "frame"})
    void nothing_happens_in_an_interaction_that_does_not_exist(InteractionCommand command) {
        assertThat(given().refused(command)).isEqualTo("session.not_found 400");
    }

    @ParameterizedTest
    @MethodSource({"steps", "frame"})
    void nothing_happens_after_the_end(InteractionCommand command) {
        var finished = submitted().and(new InteractionFinished(ID, SESSION));

        assertThat(finished.refused(command)).isEqualTo("session.not_found 400");
    }

    @Test
    void nothing_happens_once_the_time_is_up() {
        var running = begun(SIGN_IN);

        assertThat(running.refused(new ChooseKind(ID, REGISTER, LATER))).isEqualTo("session.not_found 400");
        assertThat(running.refused(Interactions.refused(ADA, LATER)))
                .isEqualTo("session.not_found 400");
        assertThat(identified().refused(new SubmitInteraction(ID, LATER))).isEqualTo("session.not_found 400");
        assertThat(submitted().refused(new GiveConsent(ID, ADA, LATER))).isEqualTo("session.not_found 400");
        assertThat(submitted().refused(new FinishInteraction(ID, SESSION, LATER))).isEqualTo("session.not_found 400");
        assertThat(running.when(new ChooseKind(ID, REGISTER, LATER.minusMillis(1)))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource({"steps", "frame"})
    void nothing_happens_in_what_was_abandoned(InteractionCommand command) {
        assertThat(submitted().after(new AbandonInteraction(ID, LATER)).refused(command))
                .isEqualTo("session.not_found 400");
    }

    @ParameterizedTest
    @EnumSource(InteractionKind.class)
    void that_somebody_is_no_program_is_kept_whatever_they_are_here_for(InteractionKind kind) {
        RecordCaptchaPassed passed = new RecordCaptchaPassed(ID, NOW);

        assertThat(begun(kind).when(passed)).containsExactly(new CaptchaPassed(ID));
        assertThat(begun(kind).after(passed).state()).isEqualTo(begun(kind).state());
    }

    @Test
    void choosing_begins_anew() {
        var again = identified().after(new ChooseKind(ID, SIGN_IN, NOW));

        assertThat(again.state().userId()).isNull();
        assertThat(again.state().verifications()).isEmpty();
        assertThat(begun(SIGN_IN).when(new ChooseKind(ID, SIGN_IN, NOW))).isEmpty();
        assertThat(given(started()).when(new ChooseKind(ID, SIGN_IN, NOW))).containsExactly(new KindChosen(ID, SIGN_IN));
    }

    @Test
    void choosing_after_handing_back_takes_the_hand_back_back() {
        var again = submitted().after(new GiveConsent(ID, ADA, NOW)).after(new ChooseKind(ID, SIGN_IN, NOW));

        assertThat(again.state().isSubmitted()).isFalse();
        assertThat(again.state().isConsented()).isFalse();
        assertThat(again.refused(new FinishInteraction(ID, SESSION, NOW)))
                .isEqualTo("session.identifier_not_found 404");
    }

    @Test
    void who_came_to_sign_in_may_register_and_the_other_way_round() {
        assertThat(begun(SIGN_IN).when(new ChangeKind(ID, REGISTER, NOW))).containsExactly(new KindChanged(ID, REGISTER));
        assertThat(begun(REGISTER).when(new ChangeKind(ID, SIGN_IN, NOW))).containsExactly(new KindChanged(ID, SIGN_IN));
        assertThat(begun(SIGN_IN).when(new ChangeKind(ID, SIGN_IN, NOW))).isEmpty();
    }

    @Test
    void recovery_is_neither_entered_nor_left_by_switching() {
        String refusal = "session.not_supported_for_forgot_password 400";

        assertThat(begun(SIGN_IN).refused(new ChangeKind(ID, FORGOT_PASSWORD, NOW))).isEqualTo(refusal);
        assertThat(begun(FORGOT_PASSWORD).refused(new ChangeKind(ID, SIGN_IN, NOW))).isEqualTo(refusal);
    }

    @Test
    void switching_keeps_verifications_and_user_and_drops_the_pending_profile() {
        var switched = identified().after(new ProvideUsername(ID, "countess", NOW))
                .after(new ChangeKind(ID, REGISTER, NOW));

        assertThat(switched.state().userId()).isEqualTo("ada");
        assertThat(switched.state().verifications()).hasSize(1);
        assertThat(switched.state().profile().username()).isNull();
    }

    @Test
    void a_refusal_is_kept() {
        assertThat(given(started()).when(new RecordRefusal(ID, "submit", "user.suspended")))
                .containsExactly(new StepRefused(ID, "submit", "user.suspended"));
    }

    @Test
    void which_second_factors_were_asked_for_and_why_is_kept_with_the_refusal() {
        FactorsAsked asked = new FactorsAsked(List.of(Factor.TOTP), Policy.MANDATORY, true);

        assertThat(identified().when(new RecordRefusal(ID, "submit", "user.missing_mfa", asked)))
                .containsExactly(new StepRefused(ID, "submit", "user.missing_mfa", asked));
    }

    @Test
    void who_is_refused_again_and_again_does_not_fill_the_log() {
        var tried = given(started());
        for (int i = 0; i < 50; i++) {
            tried = tried.after(new RecordRefusal(ID, "submit", "user.suspended"));
        }

        assertThat(tried.when(new RecordRefusal(ID, "submit", "user.suspended"))).isEmpty();
        assertThat(tried.when(new RecordRefusal(ID, "password", StepRefused.LOCKOUT))).hasSize(1);
    }

    static Stream<InteractionCommand> steps() {
        return Stream.of(
                new ChangeKind(ID, REGISTER, NOW), new RecordCaptchaPassed(ID, NOW), verified("v1", ADA), newIdentity("v2", "p1"),
                Interactions.refused(null, NOW), new ProvideExtraProfile(ID, ExtraProfile.NONE, NOW),
                new AdoptVerification(ID, "v1", NOW),
                new ProvideUsername(ID, "ada", NOW), new ProvidePassword(ID, hashed("p1"), NOW),
                identify("v1", ADA), new RecordRegistration(ID, ADA, NOW), new SubmitInteraction(ID, NOW));
    }

    static Stream<InteractionCommand> frame() {
        return Stream.of(
                new ChooseKind(ID, SIGN_IN, NOW), new ResumeSession(ID, SESSION, ADA), new GiveConsent(ID, ADA, NOW),
                new FinishInteraction(ID, SESSION, NOW), new RecordRefusal(ID, "submit", "user.suspended"));
    }
}
