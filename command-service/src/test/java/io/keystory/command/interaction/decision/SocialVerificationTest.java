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
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.AdoptVerification;
import io.keystory.events.interaction.InteractionCommand.ChangeKind;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SocialVerification.SocialAnswered;
import io.keystory.events.interaction.SocialVerification.SocialRefused;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.user.identity.ExternalUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SocialVerificationTest {

    private static final ConnectorId GITHUB = new ConnectorId("c1");
    private static final ExternalUser PERSON =
            new ExternalUser("7", "ada@example.org", "441512345678", "Ada", null, Map.of("id", 7));
    private static final SocialRequested SENT =
            new SocialRequested(ID, "s1", GITHUB, "github", "state", "https://example.org/callback/c1");
    private static final SocialAnswered ANSWERED = new SocialAnswered(ID, "s1", GITHUB, "github", "a1", PERSON);
    private static final SocialVerified BACK = back(List.of(Identifier.Type.EMAIL));

    @Test
    void somebody_is_sent_to_a_provider_comes_back_and_is_identified() {
        assertThat(begun(SIGN_IN).when(step(SENT))).containsExactly(SENT);
        assertThat(sent(SIGN_IN).when(step(BACK))).containsExactly(BACK);
        assertThat(arrived(SIGN_IN).when(step(BACK))).isEmpty();
        assertThat(arrived(SIGN_IN).when(identify("s1", ADA))).containsExactly(new UserIdentified(ID, ADA, "s1"));
    }

    @Test
    void who_has_not_come_back_is_nobody() {
        assertThat(sent(SIGN_IN).refused(identify("s1", ADA))).isEqualTo("session.verification_failed 400");
        assertThat(sent(SIGN_IN).after(step(new SocialRefused(ID, "s1", GITHUB, "connector.authorization_failed")))
                .refused(identify("s1", ADA))).isEqualTo("session.verification_failed 400");
        assertThat(sent(REGISTER).refused(adopt())).isEqualTo("session.verification_failed 400");
    }

    @Test
    void an_answer_that_arrived_before_the_person_proves_nothing_yet() {
        assertThat(sent(SIGN_IN).when(step(ANSWERED))).containsExactly(ANSWERED);
        var answered = sent(SIGN_IN).after(step(ANSWERED));
        assertThat(answered.refused(identify("s1", ADA))).isEqualTo("session.verification_failed 400");
        assertThat(answered.refused(adopt())).isNotNull();
        assertThat(answered.after(step(BACK)).when(identify("s1", ADA)))
                .containsExactly(new UserIdentified(ID, ADA, "s1"));
    }

    @Test
    void the_first_answer_counts_and_none_that_nobody_waits_for() {
        SocialAnswered other = new SocialAnswered(ID, "s1", GITHUB, "github", "a2", PERSON);
        assertThat(sent(SIGN_IN).after(step(ANSWERED)).when(step(ANSWERED))).isEmpty();
        assertThat(sent(SIGN_IN).after(step(ANSWERED)).when(step(other))).isEmpty();
        assertThat(begun(SIGN_IN).refused(step(ANSWERED))).isEqualTo("session.verification_session_not_found 404");
        assertThat(sent(SIGN_IN).after(step(new SocialRequested(ID, "s2", GITHUB, "github", "other", "https://x.example")))
                .refused(step(ANSWERED))).isEqualTo("session.verification_session_not_found 404");
    }

    @Test
    void nobody_comes_back_who_was_not_sent() {
        assertThat(begun(SIGN_IN).refused(step(BACK))).isEqualTo("session.verification_session_not_found 404");
        assertThat(sent(SIGN_IN).after(step(new SocialRequested(ID, "s2", GITHUB, "github", "other", "https://x.example")))
                .refused(step(BACK))).isEqualTo("session.verification_session_not_found 404");
    }

    @Test
    void a_provider_does_not_recover_a_password_and_does_not_identify_who_registers() {
        assertThat(arrived(FORGOT_PASSWORD).refused(identify("s1", ADA)))
                .isEqualTo("session.not_supported_for_forgot_password 422");
        assertThat(arrived(REGISTER).refused(identify("s1", ADA))).isEqualTo("session.invalid_interaction_type 400");
    }

    @Test
    void an_identity_is_taken_over_by_who_is_identified_only() {
        assertThat(arrived(SIGN_IN).refused(adopt())).isEqualTo("session.identifier_not_found 404");
        assertThat(arrived(SIGN_IN).after(identify("s1", ADA)).when(adopt()))
                .containsExactly(new VerificationAdopted(ID, "s1", null));
    }

    @Test
    void a_new_account_gets_the_address_that_nobody_has_and_an_existing_one_keeps_its_own() {
        var registering = arrived(REGISTER).after(adopt()).state().profile();
        assertThat(registering.email()).isEqualTo("ada@example.org");
        assertThat(registering.phone()).isNull();

        var signingIn = arrived(SIGN_IN).after(identify("s1", ADA)).after(adopt()).state().profile();
        assertThat(signingIn.email()).isNull();
        assertThat(signingIn.adopted()).hasSize(1);
    }

    @Test
    void who_came_back_is_still_known_when_they_register_instead() {
        var changed = arrived(SIGN_IN).after(new ChangeKind(ID, REGISTER, NOW)).after(adopt());

        assertThat(changed.state().profile().email()).isEqualTo("ada@example.org");
    }

    @Test
    void what_is_told_of_somebody_is_forgotten_with_whoever_has_the_identity_the_address_or_the_number() {
        for (VerificationEvent told : List.of(ANSWERED, BACK)) {
            assertThat(sent(SIGN_IN).subjects(step(told))).containsExactly("interaction:i1 = identity github 7",
                    "interaction:i1 = email ada@example.org", "interaction:i1 = phone 441512345678");
        }
    }

    private static Given<InteractionView, InteractionCommand, InteractionEvent> sent(InteractionKind kind) {
        return begun(kind).after(step(SENT));
    }

    private static Given<InteractionView, InteractionCommand, InteractionEvent> arrived(InteractionKind kind) {
        return sent(kind).after(step(BACK));
    }

    private static RecordVerification step(VerificationEvent outcome) {
        return new RecordVerification(outcome, NOW);
    }

    private static AdoptVerification adopt() {
        return new AdoptVerification(ID, "s1", NOW);
    }

    private static SocialVerified back(List<Identifier.Type> free) {
        return new SocialVerified(ID, "s1", GITHUB, "github", PERSON, free);
    }
}
