package io.keystory.events.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.action.ActionOutcome;
import io.keystory.events.action.ActionType;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.audit.RefusalEvent.AccountCallRefused;
import io.keystory.events.audit.RefusalEvent.UnboundStepRefused;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.InteractionAbandoned;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionEvent.VerificationAdopted;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.session.SessionId;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFoldTest {

    private static final InteractionId ID = new InteractionId("i1");
    private static final UserId ADA = new UserId("ada");
    private static final ApplicationId SHOP = new ApplicationId("shop");
    private static final JournalId JOURNAL = new JournalId("j");
    private static final Identifier USERNAME = new Identifier(Identifier.Type.USERNAME, "ada");
    private static final InteractionStarted STARTED = new InteractionStarted(ID, SHOP, new AuthorizationRequest(
            "https://example.org", null, null, null, null, null, null, null, null, null, null, null, null, null, null),
            null, 1);

    private final LogFold fold = new LogFold();

    @Test
    void a_sign_in_is_told_step_by_step_under_what_the_person_is_here_to_do() {
        assertThat(keys(STARTED, new KindChosen(ID, InteractionKind.SIGN_IN), new PasswordRefused(ID, USERNAME, ADA, "x"),
                new PasswordVerified(ID, "v", USERNAME, ADA, null), new UserIdentified(ID, ADA, "v"),
                new InteractionSubmitted(ID, InteractionKind.SIGN_IN, ADA),
                new InteractionFinished(ID, new SessionId("s")))).containsExactly(
                "Interaction.Create", "Interaction.SignIn.Create", "Interaction.SignIn.Verification.Password.Submit",
                "Interaction.SignIn.Verification.Password.Submit", "Interaction.SignIn.Identifier.Submit",
                "Interaction.SignIn.Submit", "Interaction.End");
    }

    @Test
    void who_changes_their_mind_goes_on_under_the_new_key() {
        assertThat(keys(STARTED, new KindChosen(ID, InteractionKind.SIGN_IN),
                new KindChanged(ID, InteractionKind.REGISTER), new UsernameProvided(ID, "ada"),
                new UserRegistered(ID, ADA), new StepRefused(ID, "submit", "user.missing_profile"))).endsWith(
                "Interaction.Register.Update", "Interaction.Register.Profile.Update",
                "Interaction.Register.Identifier.Submit", "Interaction.Register.Submit");
    }

    @Test
    void what_is_set_up_is_told_by_what_it_becomes() {
        assertThat(keys(STARTED, new KindChosen(ID, InteractionKind.REGISTER), new VerificationAdopted(ID, "v", null),
                new VerificationAdopted(ID, "v", "Totp"), new VerificationAdopted(ID, "v", "SignInPasskey"),
                new StepRefused(ID, "profile/mfa/passkey", "session.mfa.mfa_factor_not_enabled"))).endsWith(
                "Interaction.Register.Profile.Update", "Interaction.Register.BindMfa.Totp.Submit",
                "Interaction.Register.SignInPasskey.Submit", "Interaction.Register.SignInPasskey.Submit");
    }

    @ParameterizedTest
    @CsvSource({"begin, Create", "interaction-event, Update", "identification, Identifier.Submit", "submit, Submit",
        "profile/password, Profile.Update", "password, Verification.Password.Submit",
        "verification/password, Verification.Password.Submit", "verification/totp/secret, Verification.Totp.Create",
        "verification/web-authn/registration/verify, Verification.WebAuthn.Submit",
        "verification/social/c1/authorization-uri, Verification.Social.Create",
        "preflight/sign-in-passkey/authentication, Verification.SignInPasskey.Create",
        "Verification.EmailVerificationCode.Submit, Verification.EmailVerificationCode.Submit",
        "BackupCode, Verification.BackupCode.Submit", "verification/password/, Verification.Password.Submit",
        "verification/, Submit", "preflight/, Submit", "verification//, Submit", "/, Submit", "'', Submit"})
    void what_is_refused_stands_where_it_stands_when_it_is_not(String step, String key) {
        List<LogEntry> entries = entries(STARTED, new KindChosen(ID, InteractionKind.SIGN_IN),
                new StepRefused(ID, step, "session.verification_failed"));

        assertThat(entries.getLast().key()).isEqualTo("Interaction.SignIn." + key);
        assertThat(entries.getLast().isRefused()).isTrue();
    }

    @Test
    void what_was_refused_to_nobody_known_and_in_the_account_api_is_listed_as_refused() {
        assertThat(entries(new UnboundStepRefused(JOURNAL, "verification/totp/verify", "session.not_found"),
                new UnboundStepRefused(JOURNAL, "consent", "session.not_found"),
                new AccountCallRefused(JOURNAL, ADA, SHOP, "PATCH /api/my-account", "account_center.not_enabled")))
                .containsExactly(
                        new LogEntry("Interaction.SignIn.Verification.Totp.Submit", null, null, null, null, null, true),
                        new LogEntry(null, null, null, null, null, null, true),
                        new LogEntry("Unknown", "shop", "ada", null, null, null, true));
    }

    @Test
    void every_step_is_about_the_application_and_about_the_user_as_soon_as_that_is_known() {
        List<LogEntry> entries = entries(STARTED, new KindChosen(ID, InteractionKind.SIGN_IN),
                new UserIdentified(ID, ADA, "v"), new InteractionFinished(ID, new SessionId("s")));

        assertThat(entries).extracting(LogEntry::applicationId).containsOnly("shop");
        assertThat(entries).extracting(LogEntry::userId).containsExactly(null, null, "ada", "ada");
    }

    @Test
    void what_the_reference_has_no_key_for_is_not_listed_and_forgets_nothing() {
        for (DomainEvent unlisted : List.of(new ConsentGiven(ID, ADA), new StepRefused(ID, "consent", "auth.forbidden"),
                new InteractionAbandoned(ID))) {
            List<LogEntry> entries = entries(STARTED, new UserIdentified(ID, ADA, "v"), unlisted);

            assertThat(entries.getLast()).isEqualTo(new LogEntry(null, "shop", "ada", "i1", null, null, false));
        }
    }

    @Test
    void choosing_anew_forgets_who_it_was() {
        assertThat(entries(STARTED, new UserIdentified(ID, ADA, "v"), new KindChosen(ID, InteractionKind.REGISTER))
                .getLast().userId()).isNull();
    }

    @Test
    void tokens_are_told_by_the_kind_of_grant() {
        assertThat(keys(issued("authorization_code"), issued("refresh_token"), issued("client_credentials"),
                issued("urn:ietf:params:oauth:grant-type:device_code"), issued("password"),
                new TokensRefused(JOURNAL, null, null, null, "refresh_token", "oidc.invalid_grant"))).containsExactly(
                "ExchangeTokenBy.AuthorizationCode", "ExchangeTokenBy.RefreshToken",
                "ExchangeTokenBy.ClientCredentials", "ExchangeTokenBy.DeviceCode", "ExchangeTokenBy.Unknown",
                "ExchangeTokenBy.RefreshToken");
    }

    @Test
    void scripts_and_revoked_grants_have_keys_of_their_own() {
        assertThat(keys(new TokenScriptFailed(JOURNAL, null, SHOP, "client-credentials", "error", false),
                new TokenScriptFailed(JOURNAL, ADA, SHOP, "access-token", "denied", true),
                new GrantRevoked(new GrantId("g"), ADA, SHOP, "revoked"))).containsExactly(
                "JwtCustomizer.ClientCredentials", "JwtCustomizer.AccessToken", "RevokeGrants");
    }

    @Test
    void who_is_locked_out_of_their_account_is_told_like_one_who_tries_to_sign_in() {
        assertThat(entries(new AccountLocked(new VerificationRecordId("r"), ADA, "Password"))).containsExactly(
                new LogEntry("Interaction.SignIn.Verification.Password.Submit", null, "ada", null, null, null, true));
    }

    @Test
    void scripts_of_sign_ins_are_told_of_the_sign_in_and_refuse_it_or_not() {
        List<LogEntry> entries = entries(STARTED, new KindChosen(ID, InteractionKind.SIGN_IN),
                new ActionDecided(ID, ActionType.POST_FIRST_FACTOR_VERIFICATION, ActionOutcome.ALLOWED, "time"),
                new UserIdentified(ID, ADA, "v"),
                new ActionDecided(ID, ActionType.POST_SIGN_IN, ActionOutcome.REFUSED, "denied"));

        assertThat(entries.get(2)).isEqualTo(new LogEntry("Action.PostFirstFactorVerification", "shop", null, "i1",
                InteractionKind.SIGN_IN, null, false));
        assertThat(entries.getLast()).isEqualTo(
                new LogEntry("Action.PostSignIn", "shop", "ada", "i1", InteractionKind.SIGN_IN, null, true));
    }

    private static TokensIssued issued(String grantType) {
        return new TokensIssued(JOURNAL, ADA, SHOP, null, null, grantType, List.of("AccessToken"), null, null, null,
                null);
    }

    private List<String> keys(DomainEvent... events) {
        return entries(events).stream().map(LogEntry::key).toList();
    }

    private List<LogEntry> entries(DomainEvent... events) {
        List<LogEntry> entries = new ArrayList<>();
        LogEntry entry = null;
        for (DomainEvent event : events) {
            entry = fold.after(entry, event);
            entries.add(entry);
        }
        return entries;
    }
}
