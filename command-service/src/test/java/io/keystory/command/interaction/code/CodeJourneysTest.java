package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.MailServer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People sign in, register and recover their account by codes that come through a real mail server. */
class CodeJourneysTest {

    private static final String CODE = "/verification/verification-code";
    private static final String PASSWORD = "correct horse battery staple";
    private static final String SIGN_IN = """
            'signIn': {'methods': [
              {'identifier': 'username', 'password': true, 'verificationCode': false, 'isPasswordPrimary': true},
              {'identifier': 'email', 'password': true, 'verificationCode': true, 'isPasswordPrimary': false}]}""";
    private static TestCommandService service;
    private static TestClient administrator;
    private static MailServer mail;

    private final String email = Ids.next() + "@example.com";

    @BeforeAll
    static void start() {
        service = TestCommandService.start(EmbeddedServer.newDatabase());
        administrator = service.administrator();
        mail = new MailServer();
        administrator.post("/api/connectors", mail.connector());
    }

    @AfterAll
    static void stop() {
        mail.close();
        service.close();
    }

    @BeforeEach
    void addressesAreEnough() {
        settings("{'signUp': {'identifiers': ['email'], 'password': false, 'verify': true}, %s,"
                + " 'signInMode': 'SignInAndRegister', 'forgotPasswordMethods': ['EmailVerificationCode'],"
                + " 'emailBlocklistPolicy': {}, 'sentinelPolicy': {}, 'mfa': {'factors': [], 'policy': 'UserControlled'}}");
    }

    @Test
    void somebody_signs_in_by_a_code_that_is_in_no_event() throws Exception {
        String user = account(email);
        InteractionBrowser ada = here("SignIn");
        long before = service.head();
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        String code = code();

        assertThat(ada.post(CODE + "/verify", given(verification, wrong(code))).refusal())
                .isEqualTo("400 verification_code.code_mismatch");
        assertThat(ada.post("/identification", by(verification)).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(ada.post(CODE + "/verify", given(verification, code)).text("verificationId")).isEqualTo(verification);
        assertThat(ada.post(CODE + "/verify", given(verification, code)).refusal())
                .isEqualTo("400 verification_code.not_found");
        assertThat(ada.post("/identification", by(verification)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").text("redirectTo")).contains("/oidc/auth/");
        assertThat(ada.story().toString()).contains("userId=" + user).contains("CodeRefused");
        assertThat(service.bean(EventLog.class).reader().after(before, 1000).toString()).doesNotContain(code);
    }

    /** Whoever waits for a step waits for the disk once. */
    @Test
    void what_sending_a_code_tells_is_one_append_and_what_proving_by_it_tells_is_one() throws Exception {
        account(email);
        InteractionBrowser ada = here("SignIn");
        long before = service.head();
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        ada.post(CODE + "/verify", given(verification, code()));

        assertThat(eventsAndAppends(before, "verification.code_issued", "message.ordered", "interaction.code_requested"))
                .isEqualTo("3 in 1");
        assertThat(eventsAndAppends(before, "verification.code_verified", "interaction.code_verified"))
                .isEqualTo("2 in 1");
    }

    @Test
    void who_has_no_account_learns_so_after_the_proof_and_registers_with_it() throws Exception {
        InteractionBrowser eve = here("SignIn");
        String verification = proven(eve, "SignIn");

        assertThat(eve.post("/identification", by(verification)).refusal()).isEqualTo("404 user.user_not_exist");
        assertThat(eve.story()).anyMatch(step -> step instanceof StepRefused refused
                && refused.code().equals("user.user_not_exist") && refused.step().equals("identification"));
        assertThat(eve.put("/interaction-event", "{'interactionEvent': 'Register'}").status()).isEqualTo(204);
        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);
        assertThat(eve.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().primaryEmail()).isEqualTo(email);
    }

    @Test
    void what_is_missing_is_asked_for_once_and_the_address_stays_proven() throws Exception {
        settings("{'signUp': {'identifiers': ['email'], 'password': true, 'verify': true,"
                + " 'secondaryIdentifiers': [{'identifier': 'username'}]}, %s}");
        InteractionBrowser eve = here("Register");
        String username = "u" + Ids.next();

        var refused = eve.post("/identification", by(proven(eve, "Register")));

        assertThat(refused.refusal()).isEqualTo("422 user.missing_profile");
        assertThat(eve.story()).last().isEqualTo(new StepRefused(
                eve.story().getFirst().interactionId(), "identification", "user.missing_profile"));
        assertThat(refused.json().at("/data/missingProfile").valueStream().map(one -> one.asString()))
                .containsExactly("username", "password");
        assertThat(eve.post("/profile", "{'type': 'username', 'value': '%s'}".formatted(username)).status())
                .isEqualTo(204);
        assertThat(eve.post("/profile", "{'type': 'password', 'value': '%s'}".formatted(PASSWORD)).status())
                .isEqualTo(204);
        assertThat(eve.post("/identification", "{}").status()).isEqualTo(201);
        assertThat(found().username()).isEqualTo(username);
        assertThat(found().hasPassword()).isTrue();
    }

    @Test
    void an_address_of_somebody_else_makes_no_account() throws Exception {
        account(email);
        InteractionBrowser eve = here("Register");

        assertThat(eve.post("/identification", by(proven(eve, "Register"))).refusal())
                .isEqualTo("422 user.email_already_in_use");
    }

    @Test
    void a_forgotten_password_is_replaced_and_signs_nobody_in() throws Exception {
        account(email);
        InteractionBrowser ada = here("ForgotPassword");
        String verification = proven(ada, "ForgotPassword");

        assertThat(ada.put("/profile/password", password(PASSWORD)).refusal())
                .isEqualTo("404 session.identifier_not_found");
        assertThat(ada.post("/identification", by(verification)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.new_password_required_in_profile");
        assertThat(ada.put("/profile/password", password("short")).refusal()).isEqualTo("422 password.rejected");
        assertThat(ada.put("/profile/password", password(PASSWORD)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").body()).isEqualTo("{}");
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("404 session.interaction_not_found");
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
        assertThat(here("SignIn").put("/profile/password", password(PASSWORD)).refusal())
                .isEqualTo("400 session.invalid_interaction_type");
    }

    @Test
    void the_password_that_one_has_is_no_new_one() throws Exception {
        administrator.post("/api/users", "{'primaryEmail': '%s', 'password': '%s'}".formatted(email, PASSWORD));
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));

        assertThat(ada.put("/profile/password", password(PASSWORD)).refusal()).isEqualTo("422 user.same_password");
    }

    @Test
    void a_password_that_has_expired_is_replaced_before_it_signs_in_again() throws Exception {
        settings("{'passwordExpiration': {'enabled': true, 'validPeriodDays': 90}}");
        String user = administrator.post(
                "/api/users", "{'primaryEmail': '%s', 'password': 'an old password 7'}".formatted(email)).text("id");
        assertThat(signInByPassword("an old password 7").status()).isEqualTo(200);
        administrator.patch("/api/users/" + user + "/password/expiration", "{'isExpired': true}");

        assertThat(signInByPassword("an old password 7").refusal()).isEqualTo("422 password.expired");
        assertThat(signInByPassword("a wrong one").refusal()).isEqualTo("422 session.invalid_credentials");
        settings("{'passwordExpiration': {'enabled': false}}");
        assertThat(signInByPassword("an old password 7").status()).isEqualTo(200);
        settings("{'passwordExpiration': {'enabled': true, 'validPeriodDays': 90}}");
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));
        ada.put("/profile/password", password(PASSWORD));
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
        settings("{'passwordExpiration': {'enabled': false}}");
    }

    @Test
    void nothing_is_sent_where_it_is_of_no_use_and_the_answer_is_the_same() throws Exception {
        settings("{'signInMode': 'SignIn'}");
        InteractionBrowser eve = here("SignIn");
        int before = messages();

        var answer = eve.post(CODE, asked("SignIn"));
        var recovery = here("ForgotPassword").post(CODE, asked("ForgotPassword"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(recovery.status()).isEqualTo(200);
        assertThat(messages()).isEqualTo(before);
        assertThat(eve.post(CODE + "/verify", given(answer.text("verificationId"), "000000")).refusal())
                .isEqualTo("400 verification_code.code_mismatch");
        assertThat(eve.put("/interaction-event", "{'interactionEvent': 'Register'}").refusal())
                .isEqualTo("403 auth.forbidden");
    }

    @Test
    void ways_that_are_switched_off_are_refused() throws Exception {
        account(email);
        settings("{'signUp': {'identifiers': ['username'], 'password': true, 'verify': false}, 'signIn': {'methods': ["
                + "{'identifier': 'username', 'password': true, 'verificationCode': false, 'isPasswordPrimary': true}]},"
                + " 'forgotPasswordMethods': []}");
        InteractionBrowser ada = here("SignIn");
        InteractionBrowser forgetful = here("ForgotPassword");

        assertThat(ada.post("/identification", by(proven(ada, "SignIn"))).refusal())
                .isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(forgetful.post("/identification", by(proven(forgetful, "ForgotPassword"))).refusal())
                .isEqualTo("422 session.not_supported_for_forgot_password");
    }

    @Test
    void a_code_belongs_to_its_address_its_verification_and_its_interaction() throws Exception {
        account(email);
        InteractionBrowser ada = here("SignIn");
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        String code = code();

        assertThat(ada.post(CODE + "/verify", given(verification, code).replace(email, "x" + email)).refusal())
                .isEqualTo("400 verification_code.email_mismatch");
        assertThat(ada.post(CODE + "/verify", given("none", code)).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(here("SignIn").post(CODE + "/verify", given(verification, code)).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(new InteractionBrowser(service).post(CODE, asked("SignIn")).refusal())
                .isEqualTo("404 session.interaction_not_found");
        assertThat(ada.post(CODE, "{'identifier': {'type': 'email', 'value': 'nobody'}, 'interactionEvent': 'SignIn'}")
                .refusal()).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void guessing_locks_the_address_for_passwords_too_until_it_is_forgotten() throws Exception {
        administrator.post("/api/users", "{'primaryEmail': '%s', 'password': '%s'}".formatted(email, PASSWORD));
        settings("{'sentinelPolicy': {'maxAttempts': 2}}");
        InteractionBrowser eve = here("SignIn");
        String verification = eve.post(CODE, asked("SignIn")).text("verificationId");
        String code = code();
        eve.post(CODE + "/verify", given(verification, wrong(code)));
        eve.post(CODE + "/verify", given(verification, wrong(code)));

        String locked = "400 session.verification_blocked_too_many_attempts";
        assertThat(eve.post(CODE + "/verify", given(verification, code)).refusal()).isEqualTo(locked);
        assertThat(signInByPassword(PASSWORD).refusal()).isEqualTo(locked);
        assertThat(eve.story()).last().isEqualTo(new StepRefused(
                eve.story().getFirst().interactionId(), "Verification.EmailVerificationCode.Submit", StepRefused.LOCKOUT));
        assertThat(administrator.post("/api/sentinel-activities/delete",
                "{'targetType': 'User', 'targets': ['%s']}".formatted(email)).status()).isEqualTo(204);
        assertThat(eve.post(CODE + "/verify", given(verification, code)).status()).isEqualTo(200);
    }

    @Test
    void ten_codes_in_ten_minutes_are_enough() {
        InteractionBrowser eve = here("ForgotPassword");
        for (int i = 0; i < 10; i++) {
            assertThat(eve.post(CODE, asked("ForgotPassword")).status()).isEqualTo(200);
        }

        long before = service.head();
        for (int i = 0; i < 3; i++) {
            assertThat(eve.post(CODE, asked("ForgotPassword")).refusal()).isEqualTo("429 request.message_rate_limited");
        }
        assertThat(service.bean(EventLog.class).reader().after(before, 1000)).extracting("event")
                .singleElement().isInstanceOf(MessageRateLimited.class);
    }

    @Test
    void addresses_on_the_list_do_not_register() {
        settings("{'emailBlocklistPolicy': {'customBlocklist': ['@example.com']}}");

        assertThat(here("Register").post(CODE, asked("Register")).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
    }

    @Test
    void an_account_is_sent_no_code_to_an_address_on_the_list_that_is_not_its_own() throws Exception {
        administrator.patch("/api/account-center", "{'enabled': true}");
        TestClient ada = service.account(account(email), "openid", "email");
        settings("{'emailBlocklistPolicy': {'customBlocklist': ['@example.com']}}");
        String asked = "{'identifier': {'type': 'email', 'value': '%s'}}";

        assertThat(ada.post("/api/verifications/verification-code", asked.formatted("x" + email)).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
        assertThat(ada.post("/api/verifications/verification-code", asked.formatted(email)).status()).isEqualTo(201);
        assertThat(code()).hasSize(6);
    }

    @Test
    void who_signs_in_without_all_that_is_asked_of_accounts_gives_it_now() throws Exception {
        String user = account(email);
        settings("{'signUp': {'identifiers': ['email'], 'password': true, 'verify': true}, %s}");
        InteractionBrowser ada = here("SignIn");
        ada.post("/identification", by(proven(ada, "SignIn")));

        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.missing_profile");
        assertThat(ada.post("/profile", "{'type': 'email', 'verificationId': 'none'}").refusal())
                .isEqualTo("404 session.verification_session_not_found");
        ada.post("/profile", "{'type': 'password', 'value': '%s'}".formatted(PASSWORD));
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().id()).isEqualTo(user);
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void who_is_asked_for_an_address_gets_the_code_where_nobody_may_register() throws Exception {
        settings("{'signInMode': 'SignIn'}");
        InteractionBrowser ada = here("SignIn");
        String username = knownByPassword(ada);
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.missing_profile");
        String verification = proven(ada, "SignIn");

        assertThat(ada.post("/profile", "{'type': 'email', 'verificationId': '%s'}".formatted(verification)).status())
                .isEqualTo(204);
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().username()).isEqualTo(username);
        assertThat(requested(ada).purpose()).isEqualTo(MessagePurpose.SIGN_IN);
    }

    @Test
    void whose_an_address_is_that_somebody_wants_is_told_after_the_proof_only() throws Exception {
        settings("{'signInMode': 'SignIn'}");
        account(email);
        InteractionBrowser eve = here("SignIn");
        knownByPassword(eve);
        String verification = eve.post(CODE, asked("SignIn")).text("verificationId");
        String piece = "{'type': 'email', 'verificationId': '%s'}".formatted(verification);

        assertThat(eve.post("/profile", piece).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(eve.post(CODE + "/verify", given(verification, code())).status()).isEqualTo(200);
        assertThat(eve.post("/profile", piece).refusal()).isEqualTo("422 user.email_already_in_use");
    }

    @Test
    void who_registers_does_not_learn_whose_an_address_is_that_they_have_not_proven() throws Exception {
        account(email);
        InteractionBrowser eve = here("Register");
        String verification = eve.post(CODE, asked("Register")).text("verificationId");
        code();

        assertThat(eve.post("/profile", "{'type': 'email', 'verificationId': '%s'}".formatted(verification)).refusal())
                .isEqualTo("400 session.verification_failed");
        assertThat(eve.story()).last().isEqualTo(new StepRefused(
                eve.story().getFirst().interactionId(), "profile", "session.verification_failed"));
    }

    @Test
    void an_address_becomes_a_factor_unless_it_is_refused_at_once() throws Exception {
        settings("{'signUp': {'identifiers': ['username'], 'password': true, 'verify': false}, 'signIn': {'methods': ["
                + "{'identifier': 'username', 'password': true, 'verificationCode': false, 'isPasswordPrimary': true}]},"
                + " 'signInMode': 'SignIn', 'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'Mandatory'}}");
        InteractionBrowser ada = here("SignIn");
        String username = knownByPassword(ada);
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        String factor = "{'type': 'EmailVerificationCode', 'verificationId': '%s'}".formatted(verification);

        assertThat(requested(ada).purpose()).isEqualTo(MessagePurpose.BIND_MFA);
        assertThat(ada.post("/profile/mfa", factor).refusal()).isEqualTo("400 session.verification_failed");
        ada.post(CODE + "/verify", given(verification, code()));
        settings("{'emailBlocklistPolicy': {'customBlocklist': ['@example.com']}}");
        assertThat(ada.post("/profile/mfa", factor).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
        assertThat(ada.post(CODE, asked("SignIn")).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
        settings("{'emailBlocklistPolicy': {}}");
        String other = account(email);
        assertThat(ada.post("/profile/mfa", factor).refusal()).isEqualTo("422 user.email_already_in_use");
        administrator.delete("/api/users/" + other);
        assertThat(ada.post("/profile/mfa", factor).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().username()).isEqualTo(username);
    }

    @Test
    void people_of_a_domain_join_the_organization_that_wants_them() throws Exception {
        String domain = Ids.next() + ".example";
        String organization = administrator.post("/api/organizations", "{'name': 'n'}").text("id");
        administrator.post("/api/organizations/" + organization + "/jit/email-domains",
                "{'emailDomain': '%s'}".formatted(domain));
        String address = "eve@" + domain;
        InteractionBrowser eve = here("Register");
        String verification = eve.post(CODE, asked("Register").replace(email, address)).text("verificationId");
        eve.post(CODE + "/verify", given(verification, code()).replace(email, address));
        long before = service.head();

        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);

        assertThat(service.bean(EventLog.class).reader().after(before, 100).toString())
                .contains("MemberAdded").contains(organization);
    }

    private static void settings(String json) {
        var answer = administrator.patch("/api/sign-in-exp", json.replace("%s", SIGN_IN));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static InteractionBrowser here(String kind) {
        return InteractionBrowser.here(service, kind);
    }

    private static String account(String email) {
        return administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(email)).text("id");
    }

    /** Somebody without an address who has given their password. */
    private static String knownByPassword(InteractionBrowser browser) {
        String username = "u" + Ids.next();
        administrator.post("/api/users", "{'username': '%s', 'password': '%s'}".formatted(username, PASSWORD));
        var proof = browser.post("/verification/password", """
                {'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}""".formatted(username, PASSWORD));
        assertThat(browser.post("/identification", by(proof.text("verificationId"))).status()).isEqualTo(204);
        return username;
    }

    private static CodeRequested requested(InteractionBrowser browser) {
        return browser.story().stream().filter(CodeRequested.class::isInstance).map(CodeRequested.class::cast)
                .findFirst().orElseThrow();
    }

    private UserView found() {
        return service.bean(UserAccounts.class).find(new Identifier(Identifier.Type.EMAIL, email)).orElseThrow();
    }

    private TestClient.Answer signInByPassword(String password) {
        return here("SignIn").post("/verification/password", """
                {'identifier': {'type': 'email', 'value': '%s'}, 'password': '%s'}""".formatted(email, password));
    }

    private String proven(InteractionBrowser browser, String kind) throws Exception {
        String verification = browser.post(CODE, asked(kind)).text("verificationId");
        assertThat(browser.post(CODE + "/verify", given(verification, code())).status()).isEqualTo(200);
        return verification;
    }

    private String asked(String kind) {
        return "{'identifier': {'type': 'email', 'value': '%s'}, 'interactionEvent': '%s'}".formatted(email, kind);
    }

    private String given(String verification, String code) {
        return "{'identifier': {'type': 'email', 'value': '%s'}, 'verificationId': '%s', 'code': '%s'}"
                .formatted(email, verification, code);
    }

    private static String by(String verification) {
        return "{'verificationId': '%s'}".formatted(verification);
    }

    private static String password(String password) {
        return "{'password': '%s'}".formatted(password);
    }

    /** Events of one append were recorded at one time. */
    private static String eventsAndAppends(long after, String... types) {
        return service.bean(JdbcClient.class).sql("""
                select count(*) || ' in ' || count(distinct recorded_at) from log.event
                where position > ? and type = any(?)""")
                .params(after, types).query(String.class).single();
    }

    private static int messages() {
        return service.bean(JdbcClient.class).sql("select count(*) from log.event where type = 'message.ordered'")
                .query(Integer.class).single();
    }

    private static String code() throws Exception {
        return mail.next().replaceFirst("(?s).*?(\\d{6}).*", "$1");
    }

    private static String wrong(String code) {
        return code.substring(0, 5) + (code.charAt(5) == '0' ? '1' : '0');
    }
}
