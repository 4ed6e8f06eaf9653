package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.EVE;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.LATER;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.given;
import static io.keystory.command.interaction.decision.Interactions.identified;
import static io.keystory.command.interaction.decision.Interactions.started;
import static io.keystory.command.interaction.decision.Interactions.submitted;
import static io.keystory.events.interaction.InteractionKind.FORGOT_PASSWORD;
import static io.keystory.events.interaction.InteractionKind.REGISTER;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionCommand.RefuseConsent;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.session.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionEndTest {

    private static final SessionId SESSION = new SessionId("s1");
    private static final SubmitInteraction SUBMIT = new SubmitInteraction(ID, NOW);
    private static final GiveConsent CONSENT = new GiveConsent(ID, ADA, NOW);
    private static final RefuseConsent REFUSAL = new RefuseConsent(ID, ADA, NOW);
    private static final FinishInteraction FINISH = new FinishInteraction(ID, SESSION, NOW);

    @Test
    void the_identified_user_is_handed_to_the_provider_once() {
        assertThat(identified().when(SUBMIT)).containsExactly(new InteractionSubmitted(ID, SIGN_IN, ADA));
        assertThat(submitted().when(SUBMIT)).isEmpty();
    }

    @Test
    void a_registered_user_is_identified() {
        assertThat(begun(REGISTER).after(new RecordRegistration(ID, ADA, NOW)).when(SUBMIT))
                .containsExactly(new InteractionSubmitted(ID, REGISTER, ADA));
    }

    @Test
    void nobody_is_not_handed_back() {
        assertThat(begun(SIGN_IN).refused(SUBMIT)).isEqualTo("session.identifier_not_found 404");
        assertThat(begun(REGISTER).refused(SUBMIT)).isEqualTo("session.identifier_not_found 404");
    }

    @Test
    void recovery_signs_nobody_in() {
        assertThat(begun(FORGOT_PASSWORD).and(new UserIdentified(ID, ADA, "v1")).refused(SUBMIT))
                .isEqualTo("user.new_password_required_in_profile 422");
    }

    @Test
    void a_session_that_is_there_settles_who_the_person_is() {
        var resume = new ResumeSession(ID, SESSION, ADA);

        assertThat(given(started()).when(resume)).containsExactly(new SessionResumed(ID, SESSION, ADA));
        assertThat(given(started()).after(resume).when(resume)).isEmpty();
        assertThat(given(started()).after(resume).when(FINISH)).hasSize(1);
    }

    @Test
    void a_session_of_somebody_else_settles_nothing() {
        assertThat(identified().refused(new ResumeSession(ID, SESSION, EVE)))
                .isEqualTo("session.identity_conflict 409");
    }

    @Test
    void the_user_consents_once_and_nobody_else_does() {
        assertThat(submitted().when(CONSENT)).containsExactly(new ConsentGiven(ID, ADA));
        assertThat(submitted().after(CONSENT).when(CONSENT)).isEmpty();
        assertThat(submitted().refused(new GiveConsent(ID, EVE, NOW))).isEqualTo("session.identity_conflict 409");
        assertThat(identified().refused(CONSENT)).isEqualTo("session.identifier_not_found 404");
    }

    @Test
    void the_user_refuses_once_and_nobody_else_does() {
        assertThat(submitted().when(REFUSAL)).containsExactly(new ConsentRefused(ID, ADA));
        assertThat(submitted().after(REFUSAL).when(REFUSAL)).isEmpty();
        assertThat(submitted().refused(new RefuseConsent(ID, EVE, NOW))).isEqualTo("session.identity_conflict 409");
        assertThat(identified().refused(REFUSAL)).isEqualTo("session.identifier_not_found 404");
    }

    @Test
    void an_answer_is_not_taken_back() {
        assertThat(submitted().after(REFUSAL).refused(CONSENT)).isEqualTo("session.not_found 400");
        assertThat(submitted().after(CONSENT).refused(REFUSAL)).isEqualTo("session.not_found 400");
    }

    @Test
    void an_interaction_is_finished_once() {
        assertThat(submitted().when(FINISH)).containsExactly(new InteractionFinished(ID, SESSION));
        assertThat(submitted().after(FINISH).refused(FINISH)).isEqualTo("session.not_found 400");
    }

    @Test
    void an_interaction_without_a_user_is_not_finished() {
        assertThat(identified().refused(FINISH)).isEqualTo("session.identifier_not_found 404");
    }

    @Test
    void what_nobody_has_ended_is_abandoned_once_its_time_is_up() {
        AbandonInteraction late = new AbandonInteraction(ID, LATER);
        for (var left : List.of(given(started()), begun(SIGN_IN), begun(FORGOT_PASSWORD), identified(), submitted())) {
            assertThat(left.when(late)).containsExactly(new InteractionAbandoned(ID));
            assertThat(left.after(late).when(late)).isEmpty();
            assertThat(left.when(new AbandonInteraction(ID, LATER.minusMillis(1)))).isEmpty();
        }
        assertThat(given().refused(late)).isEqualTo("session.not_found 400");
    }

    @Test
    void who_has_done_what_they_came_for_has_abandoned_nothing() {
        AbandonInteraction late = new AbandonInteraction(ID, LATER);
        var recovered = begun(FORGOT_PASSWORD).and(new InteractionSubmitted(ID, FORGOT_PASSWORD, ADA));

        assertThat(submitted().and(new InteractionFinished(ID, SESSION)).when(late)).isEmpty();
        assertThat(submitted().after(new RefuseConsent(ID, ADA, NOW)).when(late)).isEmpty();
        assertThat(recovered.when(late)).isEmpty();
        assertThat(recovered.after(new ChooseKind(ID, SIGN_IN, NOW)).when(late))
                .containsExactly(new InteractionAbandoned(ID));
    }
}
