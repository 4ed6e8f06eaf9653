package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.MailServer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Sign-ins whose codes come through a real mail server. */
abstract class CodeJourney {

    static final String CODE = "/verification/verification-code";
    static final String PASSWORD = "correct horse battery staple";
    private static final String SIGN_IN = """
            'signIn': {'methods': [
              {'identifier': 'username', 'password': true, 'verificationCode': false, 'isPasswordPrimary': true},
              {'identifier': 'email', 'password': true, 'verificationCode': true, 'isPasswordPrimary': false}]}""";
    static TestCommandService service;
    static TestClient administrator;
    private static MailServer mail;

    final String email = Ids.next() + "@example.com";

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
        mail = new MailServer();
        administrator.post("/api/connectors", mail.connector());
    }

    @AfterAll
    static void stop() {
        mail.close();
    }

    @BeforeEach
    void addressesAreEnough() {
        settings("{'signUp': {'identifiers': ['email'], 'password': false, 'verify': true}, %s,"
                + " 'signInMode': 'SignInAndRegister', 'forgotPasswordMethods': ['EmailVerificationCode'],"
                + " 'emailBlocklistPolicy': {}, 'sentinelPolicy': {}, 'mfa': {'factors': [], 'policy': 'UserControlled'}}");
    }

    static void settings(String json) {
        var answer = administrator.patch("/api/sign-in-exp", json.replace("%s", SIGN_IN));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    static InteractionBrowser here(String kind) {
        return InteractionBrowser.here(service, kind);
    }

    static String account(String email) {
        return administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(email)).text("id");
    }

    TestClient.Answer signInByPassword(String password) {
        return here("SignIn").post("/verification/password", """
                {'identifier': {'type': 'email', 'value': '%s'}, 'password': '%s'}""".formatted(email, password));
    }

    String proven(InteractionBrowser browser, String kind) throws Exception {
        String verification = browser.post(CODE, asked(kind)).text("verificationId");
        assertThat(browser.post(CODE + "/verify", given(verification, code())).status()).isEqualTo(200);
        return verification;
    }

    String asked(String kind) {
        return "{'identifier': {'type': 'email', 'value': '%s'}, 'interactionEvent': '%s'}".formatted(email, kind);
    }

    String given(String verification, String code) {
        return "{'identifier': {'type': 'email', 'value': '%s'}, 'verificationId': '%s', 'code': '%s'}"
                .formatted(email, verification, code);
    }

    static String by(String verification) {
        return "{'verificationId': '%s'}".formatted(verification);
    }

    static String password(String password) {
        return "{'password': '%s'}".formatted(password);
    }

    static String mail() throws Exception {
        return mail.next();
    }

    static String code() throws Exception {
        return mail().replaceFirst("(?s).*?(\\d{6}).*", "$1");
    }
}
