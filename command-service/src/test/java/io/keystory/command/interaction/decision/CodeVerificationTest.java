package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.identify;
import static io.keystory.command.interaction.decision.Interactions.newIdentity;
import static io.keystory.events.interaction.InteractionKind.FORGOT_PASSWORD;
import static io.keystory.events.interaction.InteractionKind.REGISTER;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.CodeVerification.CodeRefused;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.CodeVerification.CodeVerified;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.message.MessagePurpose;
import org.junit.jupiter.api.Test;

class CodeVerificationTest {

    private static final Identifier EMAIL = new Identifier(Identifier.Type.EMAIL, "ada@example.org");
    private static final Identifier PHONE = new Identifier(Identifier.Type.PHONE, "15551234567");
    private static final CodeVerified RIGHT = new CodeVerified(ID, "c1", EMAIL);
    private static final CodeRefused WRONG = new CodeRefused(ID, "c1", EMAIL, "verification_code.code_mismatch");

    @Test
    void a_code_is_asked_for_and_given() {
        assertThat(begun(SIGN_IN).when(step(requested("c1", EMAIL)))).containsExactly(requested("c1", EMAIL));
        assertThat(begun(SIGN_IN).after(step(requested("c1", EMAIL))).when(step(RIGHT))).containsExactly(RIGHT);
        assertThat(begun(SIGN_IN).after(step(requested("c1", EMAIL))).after(step(RIGHT)).when(step(RIGHT))).isEmpty();
    }

    @Test
    void every_wrong_one_is_kept_and_proves_nothing() {
        var tried = begun(SIGN_IN).after(step(requested("c1", EMAIL))).after(step(WRONG));

        assertThat(tried.when(step(WRONG))).containsExactly(WRONG);
        assertThat(tried.refused(identify("c1", ADA))).isEqualTo("session.verification_failed 400");
        assertThat(tried.after(step(RIGHT)).when(identify("c1", ADA)))
                .containsExactly(new UserIdentified(ID, ADA, "c1"));
    }

    @Test
    void a_code_that_was_not_asked_for_is_none() {
        String refusal = "session.verification_session_not_found 404";

        assertThat(begun(SIGN_IN).refused(step(RIGHT))).isEqualTo(refusal);
        assertThat(begun(SIGN_IN).after(newIdentity("c1", "p1")).refused(step(RIGHT))).isEqualTo(refusal);
        assertThat(begun(SIGN_IN).after(step(requested("c1", EMAIL))).after(step(requested("c2", EMAIL)))
                .refused(step(RIGHT))).isEqualTo(refusal);
    }

    @Test
    void an_address_and_a_number_are_proven_side_by_side() {
        var both = begun(REGISTER).after(step(requested("c1", EMAIL))).after(step(RIGHT))
                .after(step(requested("c2", PHONE))).after(step(new CodeVerified(ID, "c2", PHONE)));

        assertThat(both.state().verifications()).extracting("id").containsExactly("c1", "c2");
        assertThat(both.state().amr()).containsExactlyInAnyOrder("otp", "sms");
    }

    @Test
    void a_code_recovers_an_account_and_does_not_identify_who_registers() {
        assertThat(begun(FORGOT_PASSWORD).after(step(requested("c1", EMAIL))).after(step(RIGHT))
                .when(identify("c1", ADA))).hasSize(1);
        assertThat(begun(REGISTER).after(step(requested("c1", EMAIL))).after(step(RIGHT))
                .refused(identify("c1", ADA))).isEqualTo("session.invalid_interaction_type 400");
    }

    @Test
    void an_account_takes_over_what_was_proven() {
        var requested = begun(REGISTER).after(step(requested("c1", EMAIL)));
        var adopt = new AdoptVerification(ID, "c1", NOW);

        assertThat(requested.refused(adopt)).isEqualTo("session.verification_failed 400");
        assertThat(requested.after(step(RIGHT)).when(adopt)).containsExactly(new VerificationAdopted(ID, "c1", null));
        assertThat(requested.after(step(RIGHT)).after(adopt).when(adopt)).isEmpty();
        assertThat(requested.after(step(RIGHT)).after(adopt).state().profile().email()).isEqualTo(EMAIL.value());
    }

    private static CodeRequested requested(String id, Identifier identifier) {
        return new CodeRequested(ID, id, identifier, MessagePurpose.SIGN_IN);
    }

    private static RecordVerification step(VerificationEvent outcome) {
        return new RecordVerification(outcome, NOW);
    }
}
