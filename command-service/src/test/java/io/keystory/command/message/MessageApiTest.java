package io.keystory.command.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.MailServer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.message.MessageRows.Due;
import io.keystory.events.message.MessageEvent;
import io.keystory.events.message.MessageEvent.MessageDelivered;
import io.keystory.events.message.MessageEvent.MessageDeliveryFailed;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.platform.Sweep;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.EventLog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages are sent, wait and are given up as their connector allows. */
class MessageApiTest extends MessageJourney {

    @Test
    void an_invitation_is_sent_through_the_mail_server_after_the_event_that_ordered_it() throws Exception {
        try (MailServer mail = new MailServer()) {
            administrator.post("/api/connectors", mail.connector());
            long before = service.head();

            Answer invited = invite(", 'messagePayload': {'link': 'https://acme.example/join?a=1&b=2'}");

            assertThat(invited.status()).as(invited.body()).isEqualTo(201);
            assertThat(mail.next()).isEqualTo("""
                    You are invited to Acme & Sons: You are invited to join Acme & Sons.

                    Accept the invitation
                    https://acme.example/join?a=1&b=2

                    If you did not expect this invitation, you can ignore this e-mail.""");
            MessageOrdered ordered = awaitEvent(before, MessageOrdered.class);
            assertThat(ordered.recipient().address()).isEqualTo(invitee);
            assertThat(awaitEvent(before, MessageDelivered.class).messageId()).isEqualTo(ordered.messageId());
            assertThat(kept(ordered)).isZero();
            assertThat(administrator.post(INVITATIONS + "/" + invited.text("id") + "/message", "{'link': 'again'}")
                    .status()).isEqualTo(204);
            assertThat(mail.next()).contains("Accept the invitation\nagain\n");
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_tried_again_and_nobody_gets_a_500() {
        administrator.post("/api/connectors", """
                {'connectorId': 'http-email', 'config': {'endpoint': 'http://127.0.0.1:1'}}""");
        long before = service.head();

        assertThat(invite(", 'messagePayload': {}").status()).isEqualTo(201);

        MessageDeliveryFailed failed = awaitEvent(before, MessageDeliveryFailed.class);
        assertThat(failed.reason()).isEqualTo("unreachable");
        assertThat(failed.retryAt()).isNotNull();
        assertThat(kept(awaitEvent(before, MessageOrdered.class))).isOne();
    }

    @Test
    void what_waits_goes_through_the_connector_that_took_the_place_of_its_own() throws Exception {
        connector(administrator, "http-email", "'endpoint': 'http://127.0.0.1:1'");
        long before = service.head();
        invite(", 'messagePayload': {'link': 'x'}");
        awaitEvent(before, MessageDeliveryFailed.class);

        try (MailServer mail = new MailServer()) {
            assertThat(administrator.post("/api/connectors", mail.connector()).status()).isEqualTo(200);
            tryAgainNow();
            assertThat(mail.next()).startsWith("You are invited");
        }
    }

    @Test
    void a_configuration_that_is_replaced_meanwhile_loses_no_message() throws Exception {
        String id = connector(administrator, "sendgrid-email-service",
                "'apiKey': 'k', 'fromEmail': 'a@b.c', 'endpoint': 'http://127.0.0.1:1'");
        service.bean(JdbcClient.class).sql("delete from vault.entry where owner = ?").param("connector:" + id).update();
        long before = service.head();
        invite(", 'messagePayload': {'link': 'x'}");

        MessageDeliveryFailed failed = awaitEvent(before, MessageDeliveryFailed.class);
        assertThat(failed.reason()).isEqualTo("configuration_replaced");
        assertThat(failed.retryAt()).isNotNull();
    }

    private static void tryAgainNow() {
        service.bean(JdbcClient.class).sql("update vault.message set next_at = now() where not is_kept").update();
    }

    @Test
    void without_a_connector_messages_are_kept_for_an_hour() {
        long before = service.head();
        assertThat(invite(", 'messagePayload': {'link': 'x'}").status()).isEqualTo(201);
        MessageOrdered ordered = awaitEvent(before, MessageOrdered.class);

        assertThat(ordered.connectorId()).isNull();
        assertThat(kept(ordered)).isOne();
        assertThat(service.bean(MessageRows.class).due(10)).extracting(Due::id).doesNotContain(ordered.messageId());
        service.bean("messageSweep", Sweep.class).now();
        assertThat(kept(ordered)).isOne();
        service.bean(JdbcClient.class).sql("update vault.message set expires_at = now() - interval '1 second'").update();
        service.bean("messageSweep", Sweep.class).now();
        assertThat(kept(ordered)).isZero();
    }

    @Test
    void where_messages_are_not_kept_there_has_to_be_a_connector() {
        try (TestCommandService strict = TestCommandService.start(
                EmbeddedServer.newDatabase(), "keystory.development-inbox.enabled=false")) {
            TestClient caller = strict.administrator();
            String acme = caller.post("/api/organizations", "{'name': 'n'}").text("id");
            long head = strict.head();

            assertThat(caller.post(INVITATIONS, body(acme, ", 'messagePayload': {}")).refusal())
                    .isEqualTo("501 connector.not_found");
            assertThat(strict.head()).isEqualTo(head);
            keepsTheLastOneForExpiredPasswords(strict, caller);
        }
    }

    private static void keepsTheLastOneForExpiredPasswords(
            TestCommandService strict, TestClient caller) {
        String email = connector(caller, "http-email", "'endpoint': 'http://127.0.0.1:1'");
        String sms = connector(caller, "http-sms", "'endpoint': 'http://127.0.0.1:1'");
        assertThat(caller.patch("/api/sign-in-exp", "{'forgotPasswordMethods': ['EmailVerificationCode'],"
                + " 'passwordExpiration': {'enabled': true, 'validPeriodDays': 90}}").status()).isEqualTo(200);
        long head = strict.head();

        assertThat(caller.delete("/api/connectors/" + email).refusal())
                .isEqualTo("422 sign_in_experiences.password_expiration_requires_forgot_password");

        assertThat(strict.head()).isEqualTo(head);
        assertThat(caller.patch("/api/sign-in-exp", "{'forgotPasswordMethods': null}").status()).isEqualTo(200);
        assertThat(caller.delete("/api/connectors/" + email).status()).isEqualTo(204);
        assertThat(caller.delete("/api/connectors/" + sms).status()).isEqualTo(422);
        assertThat(caller.patch("/api/sign-in-exp", "{'passwordExpiration': {'enabled': false}}").status()).isEqualTo(200);
        assertThat(caller.delete("/api/connectors/" + sms).status()).isEqualTo(204);
    }

    private static String connector(TestClient caller, String factory, String config) {
        Answer made = caller.post("/api/connectors", "{'connectorId': '%s', 'config': {%s}}"
                .formatted(factory, config));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return made.text("id");
    }

    @Test
    void one_recipient_gets_ten_messages_in_ten_minutes() {
        String id = invite("").text("id");
        for (int i = 0; i < 10; i++) {
            assertThat(administrator.post(INVITATIONS + "/" + id + "/message", "{}").status()).isEqualTo(204);
        }
        assertThat(administrator.post(INVITATIONS + "/" + id + "/message", "{}").refusal())
                .isEqualTo("429 request.message_rate_limited");
    }

    @Test
    void a_configuration_is_tried_out_at_once() throws Exception {
        try (MailServer mail = new MailServer()) {
            String test = "/api/connectors/simple-mail-transfer-protocol/test";
            String config = mail.connector().replaceFirst("(?s).*'config': (.*)}", "$1");
            long head = service.head();

            assertThat(administrator.post(test, "{'email': 'ada@example.com', 'config': %s}".formatted(config)).status())
                    .isEqualTo(204);
            assertThat(mail.next()).startsWith("Your verification code: 000000");
            assertThat(administrator.post(test, "{'email': 'ada@example.com', 'locale': 'ja-JP', 'config': %s}".formatted(config))
                    .status()).isEqualTo(204);
            assertThat(mail.next()).startsWith("認証コード：000000: あなたの認証コードは次のとおりです。");
            Answer wrong = administrator.post(test, "{'email': 'ada@example.com', 'config': %s}"
                    .formatted(config.replaceFirst("'port': \\d+", "'port': 1")));
            assertThat(wrong.refusal()).isEqualTo("400 connector.general");
            assertThat(administrator.post(test, "{'phone': '123', 'config': %s}".formatted(config)).refusal())
                    .isEqualTo("400 connector.unexpected_type");
            assertThat(administrator.post(test, "{'email': 'ada@example.com', 'config': {}}").refusal())
                    .isEqualTo("400 connector.invalid_config");
            assertThat(administrator.post(test, "{'config': {}}").refusal()).isEqualTo("400 guard.invalid_input");
            assertThat(administrator.post("/api/connectors/none/test", "{'phone': '1', 'config': {}}").refusal())
                    .isEqualTo("404 connector.not_found");
            assertThat(service.head()).isEqualTo(head);
        }
    }

    private static int kept(MessageOrdered message) {
        return service.bean(JdbcClient.class).sql("""
                select count(*) from vault.message m join vault.entry e on e.id = m.content_id where m.id = ?""")
                .param(message.messageId().value()).query(Integer.class).single();
    }

    private static <E extends MessageEvent> E awaitEvent(long after, Class<E> type) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < deadline) {
            List<E> found = service.bean(EventLog.class).reader().after(after, 1000).stream()
                    .map(recorded -> recorded.event()).filter(type::isInstance).map(type::cast).toList();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No " + type.getSimpleName());
    }
}
