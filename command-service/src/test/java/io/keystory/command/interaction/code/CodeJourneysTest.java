package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeIssued;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People sign in and recover their account by codes. */
class CodeJourneysTest extends CodeJourney {

    @Test
    void somebody_signs_in_by_a_code_that_is_in_no_event() throws Exception {
        String user = account(email);
        InteractionBrowser ada = here("SignIn");
        long before = service.head();
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        String code = code();

        assertThat(ada.state().json().at("/verificationRecords/0/templateType").asString()).isEqualTo("SignIn");
        assertThat(ada.post(CODE + "/verify", given(verification, wrong(code))).refusal())
                .isEqualTo("400 verification_code.code_mismatch");
        assertThat(ada.post("/identification", by(verification)).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(ada.post(CODE + "/verify", given(verification, code)).text("verificationId")).isEqualTo(verification);
        assertThat(ada.post("/identification", by(verification)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").text("redirectTo")).contains("/oidc/auth/");
        assertThat(ada.story().toString()).contains("userId=" + user).contains("CodeRefused");
        assertThat(service.bean(EventLog.class).reader().after(before, 1000).toString()).doesNotContain(code);
    }

    @Test
    void a_code_that_somebody_signs_in_by_does_not_stand_in_for_their_authenticator_app() throws Exception {
        String user = account(email);
        settings("{'mfa': {'factors': ['Totp'], 'policy': 'NoPrompt'}}");
        administrator.post("/api/users/" + user + "/mfa-verifications", "{'type': 'Totp'}");
        InteractionBrowser thief = here("SignIn");
        assertThat(thief.post("/identification", by(proven(thief, "SignIn"))).status()).isEqualTo(204);
        assertThat(thief.post("/submit", "").refusal()).isEqualTo("403 session.mfa.require_mfa_verification");
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
        int told = ada.story().size();
        assertThat(ada.post("/submit", "").body()).isEqualTo("{}");
        assertThat(ada.story()).hasSize(told);
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
        assertThat(here("SignIn").put("/profile/password", password(PASSWORD)).refusal())
                .isEqualTo("400 session.invalid_interaction_type");
    }

    @Test
    void whoever_replaced_a_forgotten_password_is_told_by_mail_where_that_is_wanted() throws Exception {
        administrator.post("/api/users", "{'primaryEmail': '%s', 'password': 'an old password 7'}".formatted(email));
        InteractionBrowser ada = here("ForgotPassword");
        ada.post("/identification", by(proven(ada, "ForgotPassword")));
        ada.put("/profile/password", password(PASSWORD));
        administrator.patch("/api/configs/credential-notices", "{'enabled': true}");
        try {
            assertThat(ada.post("/submit", "").status()).isEqualTo(200);

            assertThat(mail()).startsWith("Your account was changed: ").contains("- The password was changed (", " UTC, ")
                    .doesNotContain("administrator");
        } finally {
            administrator.patch("/api/configs/credential-notices", "{'enabled': false}");
        }
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
    void a_code_proves_nothing_any_more_once_its_person_is_erased() throws Exception {
        String user = account(email);
        InteractionBrowser ada = here("SignIn");
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        String given = given(verification, code());
        assertThat(ada.post(CODE + "/verify", given).status()).isEqualTo(200);
        assertThat(ada.post("/identification", by(verification)).status()).isEqualTo(204);

        service.bean(Commands.class).send(new EraseUser(new UserId(user), "asked for by letter", false));

        assertThat(ada.post(CODE + "/verify", given).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(ada.post("/identification", by(verification)).refusal()).isEqualTo("404 user.user_not_exist");
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
    void a_password_lets_administrators_into_the_console_whatever_others_begin_with() {
        settings("{'signUp': {'identifiers': ['email'], 'password': false, 'verify': true}, 'signInMode': 'Register',"
                + " 'signIn': {'methods': ["
                + "{'identifier': 'email', 'password': false, 'verificationCode': true, 'isPasswordPrimary': false}]}}");
        String name = "a" + Ids.nextUser();
        String id = administrator.post("/api/users", "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD))
                .text("id");
        InteractionBrowser ada = InteractionBrowser.atTheConsole(service, "SignIn");
        InteractionBrowser elsewhere = here("SignIn");

        assertThat(ada.post("/identification", by(byName(ada, name))).refusal())
                .isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(administrator.put("/api/administrators/" + id, "{}").status()).isEqualTo(204);
        assertThat(ada.post("/identification", by(byName(ada, name))).status()).isEqualTo(204);
        assertThat(elsewhere.post("/identification", by(byName(elsewhere, name))).refusal()).isEqualTo("403 auth.forbidden");
        settings("{'signInMode': 'SignIn'}");
        assertThat(elsewhere.post("/identification", by(byName(elsewhere, name))).refusal())
                .isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(ada.put("/interaction-event", "{'interactionEvent': 'Register'}").refusal())
                .isEqualTo("403 auth.forbidden");
    }

    @Test
    void whoever_is_no_administrator_gets_into_the_console_as_everywhere_else() {
        settings("{'signInMode': 'Register'}");
        String name = "e" + Ids.nextUser();
        administrator.post("/api/users", "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD));
        InteractionBrowser eve = InteractionBrowser.atTheConsole(service, "SignIn");

        assertThat(eve.post("/identification", by(byName(eve, name))).refusal()).isEqualTo("403 auth.forbidden");
        settings("{'signInMode': 'SignIn'}");
        assertThat(eve.post("/identification", by(byName(eve, name))).status()).isEqualTo(204);
    }

    private static String byName(InteractionBrowser browser, String name) {
        return browser.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}"
                .formatted(name, PASSWORD)).text("verificationId");
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
    void a_code_goes_to_the_address_that_the_account_has_in_whatever_letters_it_was_asked_for() throws Exception {
        account(email);
        for (String kind : List.of("SignIn", "Register", "ForgotPassword")) {
            long head = service.head();
            assertThat(here(kind).post(CODE, asked(kind).replace("@example", "@\uFF45xample")).status()).isEqualTo(200);

            assertThat(service.after(head)).filteredOn(VerificationCodeIssued.class::isInstance).singleElement()
                    .extracting(told -> ((VerificationCodeIssued) told).recipient().address()).isEqualTo(email);
            assertThat(service.after(head)).filteredOn(MessageOrdered.class::isInstance).singleElement()
                    .extracting(told -> ((MessageOrdered) told).recipient().address()).isEqualTo(email);
            mail();
        }
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

    private static String wrong(String code) {
        return code.substring(0, 5) + (code.charAt(5) == '0' ? '1' : '0');
    }
}
