package io.keystory.command.message.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails to a real mail server, which knows no STARTTLS itself. */
class SmtpSenderTest {

    private static final String SMTP = "simple-mail-transfer-protocol";
    private static final Map<String, Object> ACCOUNT = Map.of("auth", Map.of("user", "u", "pass", "secret"));
    private static final GreenMail MAIL = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)});

    private final Senders senders = Deliveries.senders("http://localhost:3001");

    @BeforeAll
    static void serve() {
        MAIL.start();
        MAIL.setUser("u", "secret");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void nothingIsThere() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void an_e_mail_reaches_a_mail_server() throws Exception {
        send(ACCOUNT);

        MimeMessage received = received();
        assertThat(received.getFrom()[0].toString()).isEqualTo("Keystory <no-reply@example.com>");
        assertThat(received.getAllRecipients()[0].toString()).isEqualTo("ada@example.com");
        assertThat(received.getReplyTo()[0].toString()).isEqualTo("help@example.com");
        assertThat(received.getSubject()).isEqualTo("Dein Schlüssel");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getContentType()).startsWith("text/html");
        assertThat(received.getContent().toString()).contains("<p>123456</p>");
    }

    @Test
    void what_is_built_in_reaches_a_mail_server_as_text_and_laid_out() throws Exception {
        senders.send(SMTP, Deliveries.builtIn(smtp(ACCOUNT)));

        assertThat(received().getContentLanguage()).containsExactly("ar");
        assertThat(received().getContentType()).startsWith("multipart/alternative");
        Multipart forms = (Multipart) received().getContent();
        assertThat(forms.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(forms.getBodyPart(0).getContent().toString()).isEqualTo("رمز 123456");
        assertThat(forms.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=utf-8");
        assertThat(forms.getBodyPart(1).getContent().toString()).isEqualTo("<p>رمز 123456</p>");
        assertThat(forms.getCount()).isEqualTo(2);
    }

    /** The Java that runs these tests trusts {@code mail.p12}, as that of the product trusts what its operator tells it. */
    @Test
    void an_e_mail_goes_encrypted_from_the_first_byte_to_a_mail_server_that_shows_who_it_is() throws Exception {
        send(ACCOUNT, Map.of("port", MAIL.getSmtps().getPort(), "secure", true));

        assertThat(received().getSubject()).isEqualTo("Dein Schlüssel");
    }

    @Test
    void an_e_mail_goes_encrypted_by_starttls_to_a_mail_server_that_shows_who_it_is() throws Exception {
        try (TlsFront front = new TlsFront("127.0.0.1", "/tls/mail.p12", MAIL.getSmtp().getPort())) {
            send(ACCOUNT, Map.of("port", front.port(), "requireTLS", true));
        }

        assertThat(received().getSubject()).isEqualTo("Dein Schlüssel");
    }

    /** 127.0.0.2 is this machine, too, and not in the certificate. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, /greenmail.p12", "127.0.0.2, /tls/mail.p12"})
    void nothing_is_told_to_a_mail_server_that_nobody_vouches_for_or_that_is_another(String host, String store)
            throws Exception {
        try (TlsFront front = new TlsFront(host, store, MAIL.getSmtp().getPort())) {
            DeliveryFailure failure = catchThrowableOfType(DeliveryFailure.class,
                    () -> send(ACCOUNT, Map.of("host", host, "port", front.port(), "requireTLS", true)));

            assertThat(failure.reason()).isEqualTo("refused_or_unreachable");
            assertThat(failure).hasStackTraceContaining("SSLHandshakeException");
        }
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_server_that_does_not_want_the_message_is_told_by_a_word() {
        assertThat(failure(Map.of("auth", Map.of("user", "u", "pass", "wrong")))).isEqualTo("not_authenticated for good");
        assertThat(failure(Map.of("requireTLS", true))).as("no STARTTLS").isEqualTo("refused_or_unreachable");
        assertThat(failure(Map.of("port", 1))).isEqualTo("refused_or_unreachable");
        assertThat(failure(Map.of("fromEmail", "no address @@"))).isEqualTo("misconfigured for good");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_mail_server_in_an_internal_network_is_not_connected_to_unless_allowed(boolean isTls) {
        DeliveryFailure failure = catchThrowableOfType(DeliveryFailure.class, () -> Deliveries
                .senders("https://id.example.com").send(SMTP, Deliveries.email(smtp(Map.of("secure", isTls)))));

        assertThat(failure.reason()).isEqualTo("refused_or_unreachable");
        assertThat(failure).hasStackTraceContaining("NotReachable");
    }

    private static MimeMessage received() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    @SafeVarargs
    private void send(Map<String, Object>... config) throws DeliveryFailure {
        senders.send(SMTP, Deliveries.email(smtp(config)));
    }

    private String failure(Map<String, Object> config) {
        return Deliveries.failure(senders, SMTP, smtp(config));
    }

    @SafeVarargs
    private static Map<String, Object> smtp(Map<String, Object>... more) {
        Map<String, Object> config = new HashMap<>(Map.of("host", "127.0.0.1", "port", MAIL.getSmtp().getPort(),
                "fromEmail", "no-reply@example.com", "requireTLS", false));
        Stream.of(more).forEach(config::putAll);
        return config;
    }
}
