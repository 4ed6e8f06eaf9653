package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.SubjectChange;
import io.keystory.command.platform.SubjectChange.Link;
import io.keystory.command.platform.SubjectChange.LinkIdentifier;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.NewPasswordIdentity.NewPasswordIdentityVerified;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPersonsTest {

    private static final InteractionId ID = new InteractionId("i1");
    private static final SubjectId INTERACTION = SubjectId.of(ID.stream());
    private static final UserId ADA = new UserId("ada");
    private static final Identifier TYPED = new Identifier(Identifier.Type.EMAIL, "Ada@Example.org");

    @Test
    void who_is_found_made_or_back_is_known() {
        Link ada = new Link(INTERACTION, SubjectId.of(ADA.stream()));
        assertThat(known(new PasswordVerified(ID, "v1", TYPED, ADA, null))).containsExactly(ada);
        assertThat(known(new PasswordRefused(ID, TYPED, ADA, "session.invalid_credentials"))).containsExactly(ada);
        assertThat(known(new UserRegistered(ID, ADA))).containsExactly(ada);
        assertThat(known(new SessionResumed(ID, new SessionId("s1"), ADA))).containsExactly(ada);
    }

    @Test
    void who_is_identified_is_known_unless_the_verification_told_it_before() {
        var byPassword = begun(SIGN_IN).after(Interactions.verified("v1", ADA)).state();

        assertThat(KnownPersons.of(byPassword, new UserIdentified(ID, ADA, "v1"))).isEmpty();
        assertThat(known(new UserIdentified(ID, ADA, "v1")))
                .containsExactly(new Link(INTERACTION, SubjectId.of(ADA.stream())));
    }

    @Test
    void before_that_whoever_has_what_was_typed() {
        assertThat(known(new PasswordRefused(ID, TYPED, null, "session.invalid_credentials")))
                .containsExactly(identifier("email", "ada@example.org"));
        assertThat(known(new NewPasswordIdentityVerified(ID, "v1", "ada", "p1", PasswordAlgorithm.ARGON2ID)))
                .containsExactly(identifier("username", "ada"));
        assertThat(known(new UsernameProvided(ID, "ada"))).containsExactly(identifier("username", "ada"));
    }

    @Test
    void a_hint_may_be_any_identifier() {
        assertThat(known(started("Ada@Example.org"))).containsExactly(
                identifier("username", "Ada@Example.org"), identifier("email", "ada@example.org"));
        assertThat(known(started("+44 1512"))).contains(identifier("phone", "441512"));
        assertThat(known(started(null))).isEmpty();
    }

    private static List<SubjectChange> known(InteractionEvent event) {
        return KnownPersons.of(begun(SIGN_IN).state(), event);
    }

    private static InteractionStarted started(String hint) {
        return new InteractionStarted(ID, new ApplicationId("app"), null, hint, 0);
    }

    private static LinkIdentifier identifier(String kind, String value) {
        return new LinkIdentifier(INTERACTION, new Claim(kind, value));
    }
}
