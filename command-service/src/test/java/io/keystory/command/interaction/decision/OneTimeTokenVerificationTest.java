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

import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.OneTimeTokenVerification.OneTimeTokenRefused;
import io.keystory.events.interaction.OneTimeTokenVerification.OneTimeTokenVerified;
import io.keystory.events.organization.OrganizationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneTimeTokenVerificationTest {

    private static final Identifier EMAIL = new Identifier(Identifier.Type.EMAIL, "ada@example.org");
    private static final List<OrganizationId> ACME = List.of(new OrganizationId("acme"));

    @Test
    void a_token_that_was_used_says_who_somebody_is() {
        assertThat(begun(SIGN_IN).when(step(verified(null)))).containsExactly(verified(null));
        var proven = begun(SIGN_IN).after(step(verified(null)));

        assertThat(proven.when(identify("t1", ADA))).containsExactly(new UserIdentified(ID, ADA, "t1"));
        assertThat(proven.state().amr()).containsExactly("otp");
        assertThat(proven.state().verifications())
                .containsExactly(new OneTimeTokenVerification("t1", EMAIL, null, ACME));
    }

    @Test
    void every_wrong_one_is_kept_and_proves_nothing() {
        var wrong = new OneTimeTokenRefused(ID, EMAIL, "one_time_token.token_expired");

        assertThat(begun(SIGN_IN).after(step(wrong)).when(step(wrong))).containsExactly(wrong);
        assertThat(begun(SIGN_IN).after(step(wrong)).state().verifications()).isEmpty();
    }

    @Test
    void one_for_registering_does_not_sign_in_and_none_recovers_an_account() {
        assertThat(begun(SIGN_IN).after(step(verified(REGISTER))).refused(identify("t1", ADA)))
                .isEqualTo("session.verification_failed 400");
        assertThat(begun(FORGOT_PASSWORD).after(step(verified(null))).refused(identify("t1", ADA)))
                .isEqualTo("session.not_supported_for_forgot_password 422");
    }

    @Test
    void a_new_account_takes_the_address_over_unless_the_token_is_for_signing_in() {
        var adopt = new AdoptVerification(ID, "t1", NOW);

        assertThat(begun(REGISTER).after(step(verified(null))).after(adopt).state().profile().email())
                .isEqualTo(EMAIL.value());
        assertThat(begun(REGISTER).after(step(verified(SIGN_IN))).refused(adopt))
                .isEqualTo("session.verification_failed 400");
    }

    private static OneTimeTokenVerified verified(InteractionKind onlyFor) {
        return new OneTimeTokenVerified(ID, "t1", EMAIL, onlyFor, ACME);
    }

    private static RecordVerification step(VerificationEvent outcome) {
        return new RecordVerification(outcome, NOW);
    }
}
