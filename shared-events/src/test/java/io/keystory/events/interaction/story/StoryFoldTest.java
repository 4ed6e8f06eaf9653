package io.keystory.events.interaction.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.action.ActionOutcome;
import io.keystory.events.action.ActionType;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.ConsentRefused;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import org.junit.jupiter.api.Test;

class StoryFoldTest {

    private static final InteractionId ID = new InteractionId("i1");
    private static final UserId ADA = new UserId("ada");
    private static final UserId BOB = new UserId("bob");
    private static final SessionId SESSION = new SessionId("s");
    private static final Identifier USERNAME = new Identifier(Identifier.Type.USERNAME, "ada");
    private static final InteractionStarted STARTED = new InteractionStarted(ID, new ApplicationId("shop"),
            new AuthorizationRequest("https://example.org", null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null), "ada@example.org", 1);
    private static final KindChosen SIGN_IN = new KindChosen(ID, InteractionKind.SIGN_IN);
    private static final PasswordVerified VERIFIED = new PasswordVerified(ID, "v", USERNAME, ADA, null);

    private final StoryFold fold = new StoryFold();

    @Test
    void a_sign_in_counts_its_steps_and_refusals_and_ends() {
        StoryView story = after(STARTED, SIGN_IN, refused(ADA), VERIFIED, new UserIdentified(ID, ADA, "v"),
                new InteractionSubmitted(ID, InteractionKind.SIGN_IN, ADA), new InteractionFinished(ID, SESSION));

        assertThat(story.kind()).isEqualTo(InteractionKind.SIGN_IN);
        assertThat(story.userId()).isEqualTo("ada");
        assertThat(story.steps()).isEqualTo(7);
        assertThat(story.refusals()).isOne();
        assertThat(story.reason()).isNull();
        assertThat(story.ending()).isEqualTo(StoryOutcome.FINISHED);
    }

    @Test
    void whose_account_was_tried_is_known_until_somebody_is_identified() {
        assertThat(after(STARTED, SIGN_IN, refused(BOB)).userId()).isEqualTo("bob");
        assertThat(after(STARTED, SIGN_IN, refused(null)).userId()).isNull();
        assertThat(after(STARTED, SIGN_IN, refused(BOB), VERIFIED, new UserIdentified(ID, ADA, "v")).userId())
                .isEqualTo("ada");
    }

    @Test
    void why_the_last_step_was_refused_stands_until_another_one_is_not() {
        assertThat(after(STARTED, SIGN_IN, refused(ADA)).reason()).isEqualTo("session.invalid_credentials");
        assertThat(after(STARTED, SIGN_IN, new StepRefused(ID, "submit", "session.mfa.require_mfa_verification")).reason())
                .isEqualTo("session.mfa.require_mfa_verification");
        assertThat(after(STARTED, SIGN_IN, VERIFIED,
                new ActionDecided(ID, ActionType.POST_SIGN_IN, ActionOutcome.REFUSED, "denied")).reason())
                .isEqualTo("action.denied");
        assertThat(after(STARTED, SIGN_IN, refused(ADA), VERIFIED).reason()).isNull();
    }

    @Test
    void who_allows_nothing_ends_it_so_also_when_they_are_sent_back() {
        assertThat(after(STARTED, new SessionResumed(ID, SESSION, ADA), new ConsentRefused(ID, ADA),
                new InteractionFinished(ID, SESSION)).ending()).isEqualTo(StoryOutcome.CONSENT_REFUSED);
    }

    @Test
    void a_new_password_is_what_somebody_came_for_unless_they_go_on() {
        InteractionSubmitted reset = new InteractionSubmitted(ID, InteractionKind.FORGOT_PASSWORD, ADA);
        assertThat(after(STARTED, new KindChosen(ID, InteractionKind.FORGOT_PASSWORD), reset).ending())
                .isEqualTo(StoryOutcome.FINISHED);
        assertThat(after(STARTED, reset, SIGN_IN).ending()).isNull();
    }

    @Test
    void what_was_abandoned_ends_so_or_as_refused_and_everything_else_stays() {
        StoryView left = after(STARTED, SIGN_IN, VERIFIED);
        StoryView refused = after(STARTED, SIGN_IN, refused(ADA));
        InteractionAbandoned abandoned = new InteractionAbandoned(ID);

        assertThat(after(STARTED, SIGN_IN, VERIFIED, abandoned)).usingRecursiveComparison().ignoringFields("ending")
                .isEqualTo(left);
        assertThat(fold.after(left, abandoned).ending()).isEqualTo(StoryOutcome.ABANDONED);
        assertThat(fold.after(refused, abandoned).ending()).isEqualTo(StoryOutcome.REFUSED);
        assertThat(fold.after(refused, abandoned).reason()).isEqualTo("session.invalid_credentials");
        assertThat(fold.after(after(STARTED, new ConsentRefused(ID, ADA)), abandoned).ending())
                .isEqualTo(StoryOutcome.CONSENT_REFUSED);
    }

    @Test
    void what_has_no_beginning_is_no_story_and_nothing_personal_is_in_one() {
        assertThat(after(SIGN_IN, VERIFIED)).isNull();
        assertThat(after(STARTED, SIGN_IN, VERIFIED).toString()).doesNotContain("ada@example.org", "USERNAME");
    }

    private static PasswordRefused refused(UserId tried) {
        return new PasswordRefused(ID, USERNAME, tried, "session.invalid_credentials");
    }

    private StoryView after(InteractionEvent... events) {
        StoryView view = null;
        for (InteractionEvent event : events) {
            view = fold.after(view, event);
        }
        return view;
    }
}
