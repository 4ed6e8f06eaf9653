package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.hashed;
import static io.keystory.command.interaction.decision.Interactions.identified;
import static io.keystory.command.interaction.decision.Interactions.newIdentity;
import static io.keystory.events.interaction.InteractionKind.REGISTER;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.RecordRegistration;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import org.junit.jupiter.api.Test;

class PendingSecretsTest {

    private static final ProvidePassword P1 = new ProvidePassword(ID, hashed("p1"), NOW);
    private static final ProvidePassword P2 = new ProvidePassword(ID, hashed("p2"), NOW);

    @Test
    void the_hash_waits_in_the_vault() {
        assertThat(begun(REGISTER).secrets(newIdentity("v1", "p1"))).containsExactly("+p1 password hash of p1");
        assertThat(begun(REGISTER).secrets(P1)).containsExactly("+p1 password hash of p1");
    }

    @Test
    void the_later_one_destroys_the_earlier() {
        assertThat(begun(REGISTER).after(newIdentity("v1", "p1")).secrets(newIdentity("v2", "p2")))
                .containsExactly("+p2 password hash of p2", "-p1");
        assertThat(begun(REGISTER).after(P1).secrets(P2)).containsExactly("+p2 password hash of p2", "-p1");
    }

    @Test
    void a_registration_leaves_none_behind() {
        assertThat(begun(REGISTER).after(newIdentity("v1", "p1")).after(P2)
                .secrets(new RecordRegistration(ID, ADA, NOW))).containsExactly("-p1", "-p2");
    }

    @Test
    void beginning_anew_leaves_none_behind() {
        assertThat(begun(REGISTER).after(newIdentity("v1", "p1")).after(P2)
                .secrets(new ChooseKind(ID, SIGN_IN, NOW))).containsExactly("-p1", "-p2");
    }

    @Test
    void switching_keeps_that_of_the_verification() {
        assertThat(begun(REGISTER).after(newIdentity("v1", "p1")).after(P2)
                .secrets(new ChangeKind(ID, SIGN_IN, NOW))).containsExactly("-p2");
    }

    @Test
    void handing_back_leaves_none_behind_for_the_account_has_its_own() {
        assertThat(identified().after(P1).secrets(new SubmitInteraction(ID, NOW))).containsExactly("-p1");
    }

    @Test
    void what_an_account_takes_over_is_kept_when_another_takes_its_place_as_a_verification() {
        assertThat(begun(REGISTER).after(newIdentity("v1", "p1")).after(new AdoptVerification(ID, "v1", NOW))
                .secrets(newIdentity("v2", "p2"))).containsExactly("+p2 password hash of p2");
    }
}
