package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeIssued;
import io.keystory.platform.Ids;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where codes are sent, and where none is. */
class CodeSendingTest extends CodeJourney {

    @Test
    void nothing_is_sent_where_it_is_of_no_use_and_the_answer_is_the_same() throws Exception {
        settings("{'signInMode': 'SignIn'}");
        InteractionBrowser eve = here("SignIn");
        int before = messages();

        var answer = eve.post(CODE, asked("SignIn"));
        var recovery = here("ForgotPassword").post(CODE, asked("ForgotPassword"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(here("Register").post(CODE, asked("Register")).status()).isEqualTo(200);
        assertThat(recovery.status()).isEqualTo(200);
        assertThat(messages()).isEqualTo(before);
        assertThat(eve.post(CODE + "/verify", given(answer.text("verificationId"), "000000")).refusal())
                .isEqualTo("400 verification_code.code_mismatch");
        assertThat(eve.put("/interaction-event", "{'interactionEvent': 'Register'}").refusal())
                .isEqualTo("403 auth.forbidden");
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

    @Test
    void who_knows_a_password_learns_from_no_code_which_address_its_owner_has() throws Exception {
        settings("{'signUp': {'identifiers': ['username'], 'password': true, 'verify': false}, 'signIn': {'methods': ["
                + "{'identifier': 'username', 'password': true, 'verificationCode': false, 'isPasswordPrimary': true}]},"
                + " 'signInMode': 'SignIn', 'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'Mandatory'}}");
        String username = "u" + Ids.next();
        administrator.post("/api/users", "{'username': '%s', 'password': '%s', 'primaryEmail': '%s'}"
                .formatted(username, PASSWORD, email));
        InteractionBrowser eve = here("SignIn");
        String known = eve.post("/verification/password", """
                {'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}""".formatted(username, PASSWORD))
                .text("verificationId");
        assertThat(eve.post("/identification", by(known)).status()).isEqualTo(204);
        for (String one : List.of(email, "x" + email)) {
            assertThat(eve.post(CODE, asked("SignIn").replace(email, one)).status()).isEqualTo(200);
            code();
            assertThat(eve.state().json().at("/verificationRecords/1/identifier/value").asString()).isEqualTo(one);
            assertThat(eve.state().json().at("/verificationRecords/1/templateType").isMissingNode()).isTrue();
        }

        String factor = eve.post("/verification/mfa-verification-code", "{'identifierType': 'email'}").text("verificationId");
        assertThat(eve.state().json().at("/verificationRecords/2/identifier").isNull()).isTrue();
        assertThat(eve.post("/verification/mfa-verification-code/verify",
                "{'verificationId': '%s', 'code': '%s', 'identifierType': 'email'}".formatted(factor, code())).status())
                .isEqualTo(200);
        assertThat(eve.state().json().at("/verificationRecords/2/identifier/value").asString()).isEqualTo(email);
    }

    private static int messages() {
        return service.bean(JdbcClient.class).sql("select count(*) from log.event where type = 'message.ordered'")
                .query(Integer.class).single();
    }
}
