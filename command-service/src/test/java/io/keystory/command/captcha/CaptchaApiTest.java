package io.keystory.command.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.platform.Ids;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptchaApiTest {

    private static final String PATH = "/api/captcha-provider";
    private static final String TURNSTILE = "{'config': {'type': 'Turnstile', 'siteKey': 'site', 'secretKey': 's3cret'}}";
    private static final String RECAPTCHA = "{'config': {'type': 'RecaptchaEnterprise', 'siteKey': 'site', "
            + "'secretKey': 'a key', 'projectId': 'acme-1', 'mode': 'checkbox'}}";

    private static CaptchaJudge judge;
    private static TestCommandService service;

    private final TestClient administrator = service.administrator();
    private final Captcha captcha = service.bean(Captcha.class);

    @BeforeAll
    static void start() {
        judge = new CaptchaJudge();
        service = TestCommandService.start(EmbeddedServer.newDatabase(),
                "keystory.captcha.turnstile=" + judge.address() + "/turnstile",
                "keystory.captcha.recaptcha=" + judge.address());
    }

    @AfterAll
    static void stop() {
        service.close();
        judge.close();
    }

    @Test
    void a_provider_is_set_shown_with_its_secret_and_deleted_with_it() {
        Answer set = administrator.put(PATH, TURNSTILE);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().get("config").toString())
                .isEqualTo("{\"type\":\"Turnstile\",\"siteKey\":\"site\",\"secretKey\":\"s3cret\"}");

        assertThat(administrator.delete(PATH).status()).isEqualTo(204);
        assertThat(administrator.delete(PATH).refusal()).isEqualTo("404 entity.not_found");
    }

    @Test
    void proofs_are_judged_by_turnstile() {
        administrator.put(PATH, TURNSTILE);

        captcha.verify("human");
        assertThat(judge.asked()).startsWith("/turnstile ").contains("secret=s3cret", "response=human");
        assertThatThrownBy(() -> captcha.verify("program")).hasMessage("session.captcha_failed");
    }

    @Test
    void proofs_are_judged_by_recaptcha() {
        administrator.put(PATH, RECAPTCHA);

        captcha.verify("human");
        assertThat(judge.asked()).startsWith("/v1/projects/acme-1/assessments?key=a+key ").contains("\"siteKey\":\"site\"");
        assertThatThrownBy(() -> captcha.verify("program")).hasMessage("session.captcha_failed");
    }

    @Test
    void a_proof_is_judged_each_time_so_that_a_used_one_is_refused_as_the_provider_refuses_it() {
        for (String provider : List.of(TURNSTILE, RECAPTCHA)) {
            administrator.put(PATH, provider);
            captcha.verify("human-once");
            assertThatThrownBy(() -> captcha.verify("human-once")).hasMessage("session.captcha_failed");
        }
    }

    @Test
    void nothing_is_taken_for_a_proof_while_the_judge_is_silent() {
        administrator.put(PATH, TURNSTILE);

        assertThatThrownBy(() -> captcha.verify("silence")).hasMessage("session.captcha_unavailable");
    }

    @Test
    void a_proof_is_asked_for_where_the_policy_is_on_and_there_is_a_provider() {
        administrator.put(PATH, TURNSTILE);
        assertThat(captcha.isRequired()).isFalse();

        administrator.patch("/api/sign-in-exp", "{'captchaPolicy': {'enabled': true}}");
        assertThat(captcha.isRequired()).isTrue();
        administrator.delete(PATH);
        assertThat(captcha.isRequired()).isFalse();
        administrator.patch("/api/sign-in-exp", "{'captchaPolicy': {'enabled': false}}");
    }

    @Test
    void an_interaction_gets_on_only_with_a_proof_that_it_brought_since_it_began() {
        administrator.put(PATH, TURNSTILE);
        administrator.patch("/api/sign-in-exp", "{'captchaPolicy': {'enabled': true}}");
        String cookie = service.interaction();

        assertThat(begin(cookie, "").status()).isEqualTo(204);
        assertThat(identify(cookie)).isEqualTo("422 session.captcha_required");
        long before = service.head();
        assertThat(begin(cookie, ", 'captchaToken': 'program'").refusal()).isEqualTo("422 session.captcha_failed");
        assertThat(service.bean(EventLog.class).reader().after(before, 10)).extracting("event").singleElement()
                .isInstanceOfSatisfying(StepRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("session.captcha_failed"));
        assertThat(identify(cookie)).isEqualTo("422 session.captcha_required");
        assertThat(begin(cookie, ", 'captchaToken': 'human'").status()).isEqualTo(204);
        assertThat(identify(cookie)).isEqualTo("404 session.verification_session_not_found");

        assertThat(begin(cookie, "").status()).isEqualTo(204);
        administrator.patch("/api/sign-in-exp", "{'captchaPolicy': {'enabled': false}}");
        assertThat(identify(cookie)).isEqualTo("404 session.verification_session_not_found");
    }

    @Test
    void who_signs_in_is_asked_when_they_submit_and_not_before() {
        administrator.put(PATH, TURNSTILE);
        administrator.patch("/api/sign-in-exp", "{'captchaPolicy': {'enabled': true}}");
        String username = "u" + Ids.nextUser();
        String user = administrator.post(
                "/api/users", "{'username': '%s', 'password': 'a password'}".formatted(username)).text("id");
        administrator.post("/api/users/" + user + "/mfa-verifications", "{'type': 'Totp'}");
        administrator.patch("/api/sign-in-exp",
                "{'mfa': {'factors': ['Totp'], 'policy': 'Mandatory'}, 'adaptiveMfa': {'enabled': true}}");
        InteractionBrowser ada = InteractionBrowser.here(service, "SignIn");
        String proof = ada.post("/verification/password", """
                {'identifier': {'type': 'username', 'value': '%s'}, 'password': 'a password'}""".formatted(username))
                .text("verificationId");

        assertThat(ada.post("/identification", "{'verificationId': '%s'}".formatted(proof)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 session.captcha_required");
        assertThat(ada.story()).as("nobody is rated before").noneMatch(SignInRated.class::isInstance);
        administrator.patch("/api/sign-in-exp", "{'captchaPolicy': {'enabled': false}}");
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("403 session.mfa.require_mfa_verification");
        assertThat(ada.story()).anyMatch(SignInRated.class::isInstance);
        administrator.patch("/api/sign-in-exp",
                "{'mfa': {'factors': [], 'policy': 'UserControlled'}, 'adaptiveMfa': {}}");
    }

    private Answer begin(String cookie, String rest) {
        return service.anonymous().send("PUT", "/api/experience",
                "{'interactionEvent': 'Register'%s}".formatted(rest).replace('\'', '"'), "Cookie", cookie);
    }

    private String identify(String cookie) {
        return service.anonymous().send("POST", "/api/experience/identification",
                "{\"verificationId\": \"none\"}", "Cookie", cookie).refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{'config': {'type': 'Turnstile', 'siteKey': 'x'}}",
        "{'config': {'type': 'Guesswork', 'siteKey': 'x', 'secretKey': 'y'}}",
        "{'config': {'type': 'RecaptchaEnterprise', 'siteKey': 'x', 'secretKey': 'y'}}",
        "{'config': {'type': 'RecaptchaEnterprise', 'siteKey': 'x', 'secretKey': 'y', 'projectId': '../x'}}"})
    void bad_input_is_refused_and_appends_nothing(String body) {
        long head = service.head();

        assertThat(administrator.put(PATH, body).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(service.head()).isEqualTo(head);
    }
}
