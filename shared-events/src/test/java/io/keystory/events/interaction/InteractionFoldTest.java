package io.keystory.events.interaction;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.CodeVerification.CodeVerified;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.NewPasswordIdentity.NewPasswordIdentityVerified;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordRehashed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class InteractionFoldTest {

    private static final InteractionId ID = new InteractionId("i1");
    private static final UserId ADA = new UserId("ada");
    private static final SessionId SESSION = new SessionId("s1");
    private static final Identifier USERNAME = new Identifier(Identifier.Type.USERNAME, "ada");
    private static final PasswordAlgorithm ARGON = PasswordAlgorithm.ARGON2ID;
    private static final InteractionStarted STARTED = new InteractionStarted(ID, new ApplicationId("app"),
            new AuthorizationRequest("https://example.org", null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null),
            "ada", START + 3_600_000);
    private static final KindChosen SIGNING_IN = new KindChosen(ID, InteractionKind.SIGN_IN);
    private static final KindChosen REGISTERING = new KindChosen(ID, InteractionKind.REGISTER);
    private static final PasswordVerified VERIFIED = new PasswordVerified(ID, "v1", USERNAME, ADA, START);

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final InteractionFold fold = new InteractionFold();

    @Test
    void it_starts_with_nothing_but_the_request() {
        var view = fold.over(recorded(STARTED));

        assertThat(view.applicationId()).isEqualTo("app");
        assertThat(view.loginHint()).isEqualTo("ada");
        assertThat(view.kind()).isNull();
        assertThat(view.verifications()).isEmpty();
        assertThat(view.profile()).isEqualTo(PendingProfile.EMPTY);
        assertThat(view.amr()).isEmpty();
        assertThat(view.isOver(START + 3_599_999)).isFalse();
        assertThat(view.isOver(START + 3_600_000)).isTrue();
    }

    @Test
    void a_sign_in_by_password() {
        var view = fold.over(recorded(STARTED, SIGNING_IN, new PasswordRefused(ID, USERNAME, ADA, "x"), VERIFIED,
                new UserIdentified(ID, ADA, "v1"), new InteractionSubmitted(ID, InteractionKind.SIGN_IN, ADA),
                new ConsentGiven(ID, ADA), new InteractionFinished(ID, SESSION)));

        assertThat(view.verifications()).containsExactly(
                new PasswordVerification("v1", USERNAME, "ada", START, START + 3000));
        assertThat(view.userId()).isEqualTo("ada");
        assertThat(view.submittedAt()).isEqualTo(START + 5000);
        assertThat(view.isConsented()).isTrue();
        assertThat(view.isOver(START)).isTrue();
        assertThat(view.amr()).containsExactly("pwd");
    }

    @Test
    void what_is_known_to_prove_somebody_else_is_no_way_in_which_the_person_was_authenticated() {
        var view = fold.over(recorded(STARTED, SIGNING_IN, new SignInPasskeyVerified(ID, "v0", new UserId("eve"), "f"),
                VERIFIED, new UserIdentified(ID, ADA, "v1")));

        assertThat(view.proofs()).extracting(Verification::id).containsExactly("v1");
        assertThat(view.amr()).containsExactly("pwd");
    }

    @Test
    void a_registration_with_username_and_password() {
        var view = fold.over(recorded(STARTED, REGISTERING,
                new NewPasswordIdentityVerified(ID, "v1", "ada", "p1", ARGON), new StepRefused(ID, "x", "y"),
                new UserRegistered(ID, ADA)));

        assertThat(view.verifications()).containsExactly(
                new NewPasswordIdentity("v1", "ada", null, null));
        assertThat(view.userId()).isEqualTo("ada");
    }

    @Test
    void pieces_of_the_profile_wait_until_there_is_an_account() {
        var pieces = recorded(STARTED, REGISTERING, new UsernameProvided(ID, "ada"), new PasswordProvided(ID, "p1", ARGON));

        assertThat(fold.over(pieces).profile()).isEqualTo(PendingProfile.EMPTY.withUsername("ada").withPassword("p1", ARGON));
        assertThat(fold.after(fold.over(pieces), new UserRegistered(ID, ADA)).profile())
                .isEqualTo(PendingProfile.EMPTY);
    }

    @Test
    void a_replaced_password_signs_nobody_in() {
        var view = fold.over(recorded(STARTED, new KindChosen(ID, InteractionKind.FORGOT_PASSWORD),
                new UserIdentified(ID, ADA, "v1"), new PasswordProvided(ID, "p1", ARGON),
                new InteractionSubmitted(ID, InteractionKind.FORGOT_PASSWORD, ADA)));

        assertThat(view.isSubmitted()).isFalse();
        assertThat(view.userId()).isNull();
        assertThat(view.kind()).isNull();
        assertThat(view.secretIds()).isEmpty();
    }

    @Test
    void it_is_the_same_when_it_is_kept_and_read_back() {
        var view = fold.over(recorded(STARTED, REGISTERING, new NewPasswordIdentityVerified(ID, "v1", "ada", "p1", ARGON),
                new CodeRequested(ID, "c1", new Identifier(Identifier.Type.EMAIL, "a@b.c"), MessagePurpose.REGISTER),
                new CodeVerified(ID, "c1", new Identifier(Identifier.Type.EMAIL, "a@b.c")),
                new VerificationAdopted(ID, "c1", null)));

        assertThat(JSON.readValue(JSON.writeValueAsString(view), InteractionView.class)).isEqualTo(view);
    }

    @Test
    void a_new_proof_takes_the_place_of_the_one_before() {
        var view = fold.over(recorded(STARTED, SIGNING_IN, VERIFIED,
                new NewPasswordIdentityVerified(ID, "v2", "eve", "p1", ARGON),
                new PasswordVerified(ID, "v3", USERNAME, ADA, START)));

        assertThat(view.verifications()).extracting(Verification::id).containsExactly("v2", "v3");
    }

    @Test
    void switching_keeps_who_the_person_is() {
        var view = fold.over(recorded(STARTED, SIGNING_IN, VERIFIED, new UserIdentified(ID, ADA, "v1"),
                new UsernameProvided(ID, "countess"), new KindChanged(ID, InteractionKind.REGISTER)));

        assertThat(view.kind()).isEqualTo(InteractionKind.REGISTER);
        assertThat(view.userId()).isEqualTo("ada");
        assertThat(view.verifications()).hasSize(1);
        assertThat(view.profile()).isEqualTo(PendingProfile.EMPTY);
    }

    @Test
    void beginning_anew_forgets_all_but_the_request() {
        var again = fold.over(recorded(STARTED, SIGNING_IN, VERIFIED, new UserIdentified(ID, ADA, "v1"),
                new InteractionSubmitted(ID, InteractionKind.SIGN_IN, ADA), new ConsentGiven(ID, ADA), REGISTERING));

        assertThat(again).isEqualTo(fold.over(recorded(STARTED, REGISTERING)));
    }

    @Test
    void a_refusal_waits_to_be_told_to_the_application() {
        var view = fold.over(recorded(STARTED, new SessionResumed(ID, SESSION, ADA), new ConsentRefused(ID, ADA)));

        assertThat(view.isRefused()).isTrue();
        assertThat(view.isConsented()).isFalse();
        assertThat(view.isOver(START)).isFalse();
        assertThat(fold.after(view, new InteractionFinished(ID, SESSION)).isRefused()).isTrue();
    }

    @Test
    void a_session_that_is_there_settles_who_the_person_is() {
        var view = fold.over(recorded(STARTED, new SessionResumed(ID, SESSION, ADA)));

        assertThat(view.userId()).isEqualTo("ada");
        assertThat(view.sessionId()).isEqualTo("s1");
        assertThat(view.isSubmitted()).isTrue();
    }

    @Test
    void a_password_that_was_given_is_known_by_when_it_was_set_whenever_that_was_looked_at() {
        var set = new UserFold().over(recorded(
                new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(), null),
                new PasswordSet(ADA, "p1", ARGON)));
        var rehashed = new UserFold().after(set, new PasswordRehashed(ADA, "p2", ARGON));

        assertThat(given(START + 1000).isByReplacedPasswordOf(set)).isFalse();
        assertThat(given(START + 1000).isByReplacedPasswordOf(rehashed)).isFalse();
        assertThat(given(START).isByReplacedPasswordOf(set)).isTrue();
    }

    @Test
    void where_that_was_not_told_it_is_known_by_when_it_was_given() {
        var user = new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(), null);
        var before = new UserFold().over(recorded(user, new PasswordSet(ADA, "p1", ARGON)));
        var meanwhile = new UserFold().over(recorded(user, new NameChanged(ADA, "Ada"), new PasswordSet(ADA, "p1", ARGON)));

        assertThat(given(null).isByReplacedPasswordOf(before)).isFalse();
        assertThat(given(null).isByReplacedPasswordOf(meanwhile)).isTrue();
    }

    private InteractionView given(Long passwordSetAt) {
        return fold.over(recorded(
                STARTED, SIGNING_IN, new PasswordVerified(ID, "v1", USERNAME, ADA, passwordSetAt)));
    }
}
