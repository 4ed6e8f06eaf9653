package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People sign in by codes, and administrators by their password whatever others begin with. */
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

    /** Events of one append were recorded at one time. */
    private static String eventsAndAppends(long after, String... types) {
        return service.bean(JdbcClient.class).sql("""
                select count(*) || ' in ' || count(distinct recorded_at) from log.event
                where position > ? and type = any(?)""")
                .params(after, types).query(String.class).single();
    }

    private static String wrong(String code) {
        return code.substring(0, 5) + (code.charAt(5) == '0' ? '1' : '0');
    }
}
