package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.interaction.SignInRatings;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SignInRisk;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.platform.hook.HookMessages;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import io.keystory.store.database.StatementCounter;
import io.keystory.store.read.LogReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdaptiveMfaTest {

    private static final String ASKED = "403 session.mfa.require_mfa_verification";
    private static final SignInRisk UNPROVEN = new SignInRisk(SignInRisk.Rule.UNPROVEN_SIGN_IN, 1, 1);
    private static final String PASSWORD = "a long password";
    private static final String LAPTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String name = "u" + Ids.nextUser();
    private String user;
    private TotpSecret app;

    @BeforeEach
    void somebody_with_an_authenticator_app_where_only_the_unusual_is_asked() {
        ask(true);
        user = administrator.post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD)).text("id");
        app = TotpSecret.of(administrator.post("/api/users/" + user + "/mfa-verifications", "{'type': 'Totp'}")
                .text("secret"));
    }

    @AfterEach
    void as_it_was() {
        assertThat(administrator.patch("/api/sign-in-exp", "{'mfa': {'factors': [], 'policy': 'UserControlled'},"
                + " 'adaptiveMfa': {}, 'sentinelPolicy': {}}").status()).isEqualTo(200);
    }

    @Test
    void who_signed_in_there_before_is_asked_for_no_factor_and_the_story_says_so() {
        signedIn(LAPTOP);
        InteractionBrowser again = identified();

        assertThat(again.submitIn(LAPTOP.replace("140", "141")).status()).isEqualTo(200);
        assertThat(risks(again)).containsExactly(List.of());
        assertThat(again.submitIn(LAPTOP).status()).isEqualTo(200);
        assertThat(risks(again)).hasSize(1);
    }

    @Test
    void who_comes_with_something_new_is_asked_and_hooks_are_told_why() {
        signedIn(LAPTOP);
        InteractionBrowser elsewhere = identified();

        assertThat(elsewhere.submitIn(PHONE).refusal()).isEqualTo(ASKED);
        assertThat(elsewhere.submitIn(LAPTOP).refusal()).as("rated once").isEqualTo(ASKED);
        assertThat(risks(elsewhere)).containsExactly(List.of(new SignInRisk(SignInRisk.Rule.NEW_DEVICE)));
        assertThat(told()).containsEntry("userId", user).containsEntry("adaptiveMfaResult", Map.of(
                "requiresMfa", true, "triggeredRules",
                List.of(Map.of("rule", "new_device", "details", Map.of()))));
    }

    @Test
    void who_was_never_there_or_was_guessed_at_is_asked() {
        assertThat(identified().submitIn(LAPTOP).refusal()).isEqualTo(ASKED);

        signedIn(LAPTOP);
        InteractionBrowser browser = InteractionBrowser.here(service, "SignIn");
        for (int guess = 0; guess < 5; guess++) {
            password(browser, "guess " + guess);
        }
        InteractionBrowser again = identified();
        assertThat(again.submitIn(LAPTOP).refusal()).isEqualTo(ASKED);
        assertThat(risks(again)).containsExactly(List.of(new SignInRisk(SignInRisk.Rule.MANY_FAILURES, 5, 5), UNPROVEN));
    }

    @Test
    void who_knows_the_password_has_one_guess_at_the_browser_until_a_factor_is_proven() {
        signedIn(LAPTOP);
        InteractionBrowser guess = identified();
        assertThat(guess.submitIn(PHONE).refusal()).isEqualTo(ASKED);

        InteractionBrowser owner = identified();
        assertThat(owner.submitIn(LAPTOP).refusal()).isEqualTo(ASKED);
        assertThat(risks(owner)).containsExactly(List.of(UNPROVEN));
        proveFactor(owner);
        assertThat(owner.submitIn(LAPTOP).status()).isEqualTo(200);

        assertThat(identified().submitIn(LAPTOP).refusal()).as("the guess is still there").isEqualTo(ASKED);
    }

    @Test
    void who_proved_a_factor_where_they_were_new_is_not_asked_where_they_are_known() {
        signedIn(LAPTOP);
        InteractionBrowser elsewhere = identified();
        assertThat(elsewhere.submitIn(PHONE).refusal()).isEqualTo(ASKED);
        proveFactor(elsewhere);
        assertThat(elsewhere.submitIn(PHONE).status()).isEqualTo(200);
        assertThat(elsewhere.submitIn(PHONE).status()).as("counted once").isEqualTo(200);

        assertThat(identified().submitIn(LAPTOP).status()).isEqualTo(200);
    }

    @Test
    void wrong_second_factors_are_failures_too() {
        signedIn(LAPTOP);
        InteractionBrowser guessing = identified();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guessing.post("/verification/totp/verify", "{'code': 'wrong'}").refusal())
                    .isEqualTo("400 session.mfa.invalid_totp_code");
        }

        InteractionBrowser again = identified();
        assertThat(again.submitIn(LAPTOP).refusal()).isEqualTo(ASKED);
        assertThat(risks(again)).containsExactly(List.of(new SignInRisk(SignInRisk.Rule.MANY_FAILURES, 5, 5)));
    }

    @Test
    void who_was_locked_is_asked_however_few_guesses_that_took() {
        signedIn(LAPTOP);
        assertThat(administrator.patch("/api/sign-in-exp", "{'sentinelPolicy': {'maxAttempts': 1}}").status())
                .isEqualTo(200);
        assertThat(service.bean(FailedAttempts.class).failed(user)).isTrue();

        InteractionBrowser again = identified();
        assertThat(again.submitIn(LAPTOP).refusal()).isEqualTo(ASKED);
        assertThat(risks(again)).containsExactly(List.of(new SignInRisk(SignInRisk.Rule.MANY_FAILURES, 5, 5)));
    }

    @Test
    void who_adds_a_way_to_sign_in_is_asked_however_usual_the_sign_in_is() {
        signedIn(LAPTOP);
        ask(true, "'Totp', 'BackupCode'");
        InteractionBrowser browser = identified();
        assertThat(browser.submitIn(LAPTOP).refusal()).isEqualTo("422 session.mfa.backup_code_required");
        String codes = browser.post("/verification/backup-code/generate", "{}").text("verificationId");
        String factor = "{'type': 'BackupCode', 'verificationId': '%s'}".formatted(codes);
        assertThat(browser.post("/profile/mfa", factor).status()).isEqualTo(204);
        assertThat(browser.submitIn(LAPTOP).refusal()).isEqualTo(ASKED);
    }

    @Test
    void of_two_ratings_at_once_the_one_that_is_recorded_counts() {
        signedIn(LAPTOP);
        InteractionBrowser browser = identified();
        InteractionView before = service.bean(Streams.class)
                .fold(browser.story().getFirst().stream(), new InteractionFold()).orElseThrow();
        assertThat(browser.submitIn(PHONE).refusal()).isEqualTo(ASKED);

        in(LAPTOP).run(() -> assertThat(service.bean(SignInRatings.class)
                .rated(before, service.bean(SignInSettings.class).now()).risks())
                .containsExactly(new SignInRisk(SignInRisk.Rule.NEW_DEVICE)));
        assertThat(risks(browser)).hasSize(1);

        proveFactor(browser);
        assertThat(browser.submitIn(PHONE).status()).isEqualTo(200);
        assertThat(identified().submitIn(LAPTOP).status()).as("counted once").isEqualTo(200);
    }

    /**
     * A submission takes five statements. To be rated takes eight more, once: how many others are unproven is counted up
     * before, so that of many at once only one finds none, and down after, each a small commit; three find facts; the append
     * is two, and what it made of the interaction is read again.
     */
    @Test
    void to_be_rated_costs_a_usual_sign_in_eight_statements_once() {
        signedIn(LAPTOP);
        StatementCounter statements = service.bean(StatementCounter.class);
        List<Integer> rated = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int time = 0; time < 4; time++) {
            InteractionBrowser browser = identified();
            for (List<Integer> costs : List.of(rated, again)) {
                statements.take();
                assertThat(browser.submitIn(LAPTOP).status()).isEqualTo(200);
                costs.add(statements.take().size());
            }
        }
        assertThat(Collections.min(rated)).isEqualTo(13);
        assertThat(Collections.min(again)).as("it is answered as before").isOne();
    }

    @Test
    void where_it_is_off_nothing_is_rated() {
        ask(false);
        signedIn(LAPTOP);
        InteractionBrowser again = identified();

        assertThat(again.submitIn(LAPTOP).refusal()).isEqualTo(ASKED);
        assertThat(risks(again)).isEmpty();
    }

    private void ask(boolean isAdaptive) {
        ask(isAdaptive, "'Totp'");
    }

    private void ask(boolean isAdaptive, String factors) {
        assertThat(administrator.patch("/api/sign-in-exp",
                "{'mfa': {'factors': [%s], 'policy': 'Mandatory'}, 'adaptiveMfa': {'enabled': %s}}"
                        .formatted(factors, isAdaptive)).status()).isEqualTo(200);
    }

    /** As the provider keeps it once a sign-in is over. */
    private void signedIn(String userAgent) {
        Instant now = Instant.now();
        in(userAgent).run(() -> service.bean(Commands.class).send(new StartSession(new SessionId(Ids.next()),
                new UserId(user), new ApplicationId("demo-app"), new InteractionId(Ids.next()), Set.of("pwd"), now,
                now.plusSeconds(3600))));
    }

    private static RequestContext in(String userAgent) {
        return new RequestContext(new EventMetadata(Actor.SYSTEM, null, null, null, null, "192.0.2.1", userAgent));
    }

    private void proveFactor(InteractionBrowser browser) {
        String code = app.codeOf(Instant.now().getEpochSecond() / 30);
        assertThat(browser.post("/verification/totp/verify", "{'code': '%s'}".formatted(code)).status()).isEqualTo(200);
    }

    private InteractionBrowser identified() {
        InteractionBrowser browser = InteractionBrowser.here(service, "SignIn");
        String proof = password(browser, PASSWORD);
        assertThat(browser.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
        return browser;
    }

    private String password(InteractionBrowser browser, String password) {
        return browser.post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}".formatted(name, password))
                .text("verificationId");
    }

    private static List<List<SignInRisk>> risks(InteractionBrowser browser) {
        return browser.story().stream().filter(SignInRated.class::isInstance)
                .map(event -> ((SignInRated) event).risks()).toList();
    }

    private Map<String, Object> told() {
        LogReader log = service.bean(LogReader.class);
        HookMessages messages = new HookMessages(
                log, service.bean(Streams.class), service.bean(EventLog.class).feed());
        return log.after(log.head() - 20, 20).reversed().stream()
                .flatMap(event -> messages.of(new HookId("h"), HookTrigger.POST_SIGN_IN_ADAPTIVE_MFA_TRIGGERED,
                        event.position()).stream())
                .findFirst().orElseThrow();
    }
}
