package io.keystory.command.verification.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.MailServer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import io.keystory.platform.Sweep;
import io.keystory.store.EventLog;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerificationCodeApiTest {

    private static final String PATH = "/api/verification-codes";

    private static TestCommandService service;
    private static TestClient administrator;
    private static MailServer mail;

    private final String email = Ids.next() + "@example.com";

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

    @Test
    void a_code_comes_by_mail_is_good_once_and_is_in_no_event() throws Exception {
        long before = service.head();
        String code = sent();

        assertThat(verify(wrong(code))).isEqualTo("400 verification_code.code_mismatch");
        assertThat(verify(code)).isEqualTo("204 ");
        assertThat(verify(code)).isEqualTo("400 verification_code.not_found");
        assertThat(service.bean(EventLog.class).reader().after(before, 1000).toString()).doesNotContain(code);
    }

    @Test
    void a_code_speaks_the_language_of_the_request_or_else_that_of_the_installation() throws Exception {
        assertThat(mailFor("Accept-Language", "fr-CH, de;q=0.5")).startsWith("Votre code de vérification : ");
        administrator.patch("/api/sign-in-exp", "{'languageInfo': {'autoDetect': false, 'fallbackLanguage': 'ko'}}");
        try {
            assertThat(mailFor("Accept-Language", "*")).startsWith("인증 코드: ");
        } finally {
            administrator.patch("/api/sign-in-exp", "{'languageInfo': {'autoDetect': true, 'fallbackLanguage': 'en'}}");
        }
    }

    private String mailFor(String... headers) throws Exception {
        assertThat(administrator.send("POST", PATH, "{\"email\": \"%s\"}".formatted(email), headers).status()).isEqualTo(204);
        return mail.next();
    }

    @Test
    void a_new_code_takes_the_place_of_the_one_before() throws Exception {
        String first = sent();
        String second = sent();

        if (!first.equals(second)) {
            assertThat(verify(first)).isEqualTo("400 verification_code.code_mismatch");
        }
        assertThat(verify(second)).isEqualTo("204 ");
    }

    @Test
    void a_code_that_many_use_at_once_is_good_for_one_of_them() throws Exception {
        String code = sent();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> use = () -> verify(code);
            assertThat(callers.invokeAll(Stream.generate(() -> use).limit(8).toList()).stream().map(f -> f.resultNow()))
                    .filteredOn("204 "::equals).hasSize(1);
        }
    }

    @Test
    void guessing_ends_after_ten_attempts_whatever_follows() throws Exception {
        String code = sent();
        for (int i = 0; i < 10; i++) {
            assertThat(verify(wrong(code))).isEqualTo("400 verification_code.code_mismatch");
        }
        assertThat(verify(code)).isEqualTo("400 verification_code.exceed_max_try");
        assertThat(verify(sent())).isEqualTo("204 ");
    }

    @Test
    void a_code_that_nobody_gave_back_is_forgotten_after_a_day() throws Exception {
        String code = sent();
        JdbcClient jdbc = service.bean(JdbcClient.class);
        jdbc.sql("update vault.entry set created_at = now() - interval '25 hours' where kind = 'verification-code'")
                .update();

        service.bean("abandonedCodeSweep", Sweep.class).now();

        assertThat(jdbc.sql("select count(*) from vault.entry where kind = 'verification-code'").query(Integer.class)
                .single()).isZero();
        assertThat(verify(code)).isEqualTo("400 verification_code.code_mismatch");
    }

    @Test
    void bad_input_is_refused_and_appends_nothing() {
        long head = service.head();

        assertThat(administrator.post(PATH, "{}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, "{'email': 'nobody'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH, "{'phone': '+1'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(administrator.post(PATH + "/verify", "{'email': 'a@example.com'}").refusal())
                .isEqualTo("400 guard.invalid_input");
        assertThat(verify("123456")).isEqualTo("400 verification_code.not_found");
        assertThat(service.head()).isEqualTo(head);
    }

    private String sent() throws Exception {
        assertThat(administrator.post(PATH, "{'email': '%s'}".formatted(email)).status()).isEqualTo(204);
        return mail.next().replaceFirst("(?s)Your verification code: (\\d{6}):.*", "$1");
    }

    private String verify(String code) {
        var answer = administrator.post(PATH + "/verify", "{'email': '%s', 'verificationCode': '%s'}".formatted(email, code));
        return answer.status() == 204 ? "204 " : answer.refusal();
    }

    private static String wrong(String code) {
        return code.substring(0, 5) + (code.charAt(5) == '0' ? '1' : '0');
    }
}
