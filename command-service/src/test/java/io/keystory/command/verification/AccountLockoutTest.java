package io.keystory.command.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.MailServer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.platform.Ids;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses in the account centre is locked out as one who guesses at sign-in, and that is told. */
class AccountLockoutTest {

    private static final String LOCKED = "400 session.verification_blocked_too_many_attempts";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final long begun = service.head();

    @BeforeEach
    void two_attempts_are_too_many() {
        settings("{'sentinelPolicy': {'maxAttempts': 2}}");
        assertThat(administrator.patch("/api/account-center", "{'enabled': true}").status()).isEqualTo(200);
    }

    @AfterEach
    void as_many_as_ever() {
        settings("{'sentinelPolicy': {}}");
    }

    @Test
    void the_password_that_is_guessed_wrong_once_too_often_is_told_once() {
        String user = administrator.post("/api/users",
                "{'username': 'u%s', 'password': 'a password'}".formatted(Ids.nextUser())).text("id");
        TestClient self = service.account(user, "openid");

        assertThat(self.post("/api/verifications/password", "{'password': 'no'}").refusal())
                .isEqualTo("422 session.invalid_credentials");
        assertThat(lockouts(user)).isEmpty();
        assertThat(self.post("/api/verifications/password", "{'password': 'no'}").refusal())
                .isEqualTo("422 session.invalid_credentials");
        assertThat(self.post("/api/verifications/password", "{'password': 'a password'}").refusal()).isEqualTo(LOCKED);
        assertThat(lockouts(user)).extracting(AccountLocked::kind).containsExactly("Password");
    }

    @Test
    void the_code_that_is_guessed_wrong_once_too_often_is_told_once_and_the_right_one_comes_too_late() throws Exception {
        try (MailServer mail = new MailServer()) {
            String connector = administrator.post("/api/connectors", mail.connector()).text("id");
            String email = Ids.next() + "@example.com";
            String user = administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(email)).text("id");
            TestClient self = service.account(user, "openid", "email");
            String address = "'identifier': {'type': 'email', 'value': '%s'}".formatted(email);
            String record = self.post("/api/verifications/verification-code", "{" + address + "}")
                    .text("verificationRecordId");
            String code = mail.next().replaceFirst("(?s).*?(\\d{6}).*", "$1");
            String given = "{" + address + ", 'verificationId': '" + record + "', 'code': '%s'}";

            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(lockouts(user)).isEmpty();
                assertThat(verify(self, given, code.equals("000000") ? "000001" : "000000"))
                        .isEqualTo("400 verification_code.code_mismatch");
            }
            assertThat(verify(self, given, code)).isEqualTo(LOCKED);
            assertThat(lockouts(user)).extracting(AccountLocked::kind).containsExactly("EmailVerificationCode");
            administrator.delete("/api/connectors/" + connector);
        }
    }

    private static String verify(TestClient self, String given, String code) {
        return self.post("/api/verifications/verification-code/verify", given.formatted(code)).refusal();
    }

    private void settings(String changes) {
        assertThat(administrator.patch("/api/sign-in-exp", changes).status()).isEqualTo(200);
    }

    private List<AccountLocked> lockouts(String user) {
        return service.bean(EventLog.class).reader().after(begun, 1000).stream().map(Recorded<DomainEvent>::event)
                .filter(AccountLocked.class::isInstance).map(AccountLocked.class::cast)
                .filter(event -> event.userId().value().equals(user)).toList();
    }
}
