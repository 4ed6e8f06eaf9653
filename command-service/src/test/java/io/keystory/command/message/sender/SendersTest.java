package io.keystory.command.message.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SendersTest {

    private static HttpServer http;
    private static volatile int status;
    private static volatile String request;
    private static volatile String answer = "";

    private final Senders senders = Deliveries.senders("http://localhost:3001");

    @BeforeAll
    static void serve() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", SendersTest::take);
        http.start();
    }

    @AfterAll
    static void stop() {
        http.stop(0);
    }

    @Test
    void services_are_sent_what_they_want() throws Exception {
        status = 202;
        String at = "http://127.0.0.1:" + http.getAddress().getPort();

        senders.send("sendgrid-email-service",
                Deliveries.email(Map.of("endpoint", at + "/send", "apiKey", "k", "fromEmail", "no-reply@example.com")));
        assertThat(request).startsWith("POST /send Bearer k application/json")
                .contains("\"to\":[{\"email\":\"ada@example.com\"}]", "\"value\":\"<p>123456</p>\"");
        senders.send("mailgun-email", Deliveries.email(Map.of("endpoint", at, "domain", "mg", "apiKey", "k", "from", "a@b.c")));
        assertThat(request).startsWith("POST /v3/mg/messages Basic YXBpOms= application/x-www-form-urlencoded")
                .contains("to=ada%40example.com", "html=%3Cp%3E123456%3C%2Fp%3E");
        senders.send("twilio-short-message-service", Deliveries.sms(Map.of(
                "endpoint", at, "accountSID", "a", "authToken", "t", "fromMessagingServiceSID", "m")));
        assertThat(request).startsWith("POST /2010-04-01/Accounts/a/Messages.json Basic YTp0")
                .contains("To=%2B4912345", "MessagingServiceSid=m", "Body=123456");
        senders.send("postmark-mail", Deliveries.email(Map.of("endpoint", at, "serverToken", "k", "fromEmail", "a@b.c")));
        assertThat(request).startsWith("POST /email k application/json").contains("\"From\":\"\\\"Keystory\\\" <a@b.c>\"",
                "\"To\":\"ada@example.com\"", "\"HtmlBody\":\"<p>123456</p>\"", "\"ReplyTo\":\"help@example.com\"",
                "\"MessageStream\":\"outbound\"");
        senders.send("smtp2go-email-service", Deliveries.email(Map.of("endpoint", at, "apiKey", "k", "sender", "a@b.c")));
        assertThat(request).startsWith("POST /v3/email/send k application/json").contains(
                "\"to\":[\"ada@example.com\"]", "\"html_body\":\"<p>123456</p>\"", "\"value\":\"help@example.com\"");
        senders.send("mailjunky-email-service", Deliveries.email(Map.of("endpoint", at, "apiKey", "k", "fromEmail", "a@b.c")));
        assertThat(request).startsWith("POST / Bearer k application/json").contains("\"from\":\"\\\"Keystory\\\" <a@b.c>\"",
                "\"to\":\"ada@example.com\"", "\"html\":\"<p>123456</p>\"", "\"reply_to\":\"help@example.com\"");
        senders.send("http-email", Deliveries.email(Map.of("endpoint", at + "/own", "authorization", "Key x")));
        assertThat(request).startsWith("POST /own Key x application/json")
                .contains("\"type\":\"SignIn\"", "\"payload\":{\"code\":\"123456\"}", "\"to\":\"ada@example.com\"");
    }

    @Test
    void what_is_built_in_goes_to_services_as_text_and_laid_out() throws Exception {
        status = 202;
        answer = "";
        Map<String, Object> config = Map.of("endpoint", "http://127.0.0.1:" + http.getAddress().getPort(), "apiKey", "k",
                "fromEmail", "a@b.c", "from", "a@b.c", "sender", "a@b.c", "domain", "mg", "serverToken", "k");
        Map<String, String[]> forms = Map.of(
                "sendgrid-email-service", new String[] {"\"type\":\"text/plain\"", "\"value\":\"رمز 123456\"",
                    "\"type\":\"text/html\"", "\"value\":\"<p>رمز 123456</p>\""},
                "mailgun-email", new String[] {"text=%D8%B1%D9%85%D8%B2+123456", "html=%3Cp%3E%D8%B1"},
                "postmark-mail", new String[] {"\"TextBody\":\"رمز 123456\"", "\"HtmlBody\":\"<p>رمز 123456</p>\""},
                "smtp2go-email-service", new String[] {"\"text_body\":\"رمز 123456\"", "\"html_body\":\"<p>رمز 123456</p>\""},
                "mailjunky-email-service", new String[] {"\"text\":\"رمز 123456\"", "\"html\":\"<p>رمز 123456</p>\""},
                "http-email", new String[] {"\"content\":\"رمز 123456\"", "\"html\":\"<p>رمز 123456</p>\"", "\"language\":\"ar\""});

        for (var service : forms.entrySet()) {
            senders.send(service.getKey(), Deliveries.builtIn(config));
            assertThat(request).as(service.getKey()).contains(service.getValue());
        }
    }

    @Test
    void a_service_that_says_in_the_body_that_it_took_nothing_is_believed() throws Exception {
        status = 200;
        Map<String, Object> config = Map.of("endpoint", "http://127.0.0.1:" + http.getAddress().getPort(),
                "apiKey", "k", "apiSecret", "s", "brandName", "Example");

        answer = "{\"messages\": [{\"status\": \"0\"}]}";
        senders.send("vonage-sms", Deliveries.sms(config));
        assertThat(request).startsWith("POST /sms/json null application/x-www-form-urlencoded")
                .contains("api_key=k", "api_secret=s", "from=Example", "to=4912345", "text=123456", "type=text");
        answer = "{\"messages\": [{\"status\": \"1\"}]}";
        assertThat(failure("vonage-sms", config)).isEqualTo("refused_1");
        answer = "{\"messages\": [{\"status\": \"4\"}]}";
        assertThat(failure("vonage-sms", config)).isEqualTo("refused_4 for good");
        answer = "{\"messages\": [{\"status\": \"0\"}, {\"status\": \"9\"}]}";
        assertThat(failure("vonage-sms", config)).as("the second part").isEqualTo("refused_9 for good");
        answer = "{\"messages\": [{\"status\": \"0\"}, {\"status\": \"1\"}]}";
        assertThat(failure("vonage-sms", config)).as("the first part would come twice")
                .isEqualTo("partly_refused_1 for good");
        answer = "{\"messages\": [{\"status\": \"5\"}, {\"status\": \"0\"}]}";
        assertThat(failure("vonage-sms", config)).isEqualTo("partly_refused_5 for good");
        answer = "{\"messages\": []}";
        assertThat(failure("vonage-sms", config)).isEqualTo("refused_ for good");
        answer = "busy";
        assertThat(failure("vonage-sms", config)).isEqualTo("refused_ for good");

        Map<String, Object> mail = Map.of("endpoint", config.get("endpoint"), "apiKey", "k", "sender", "a@b.c");
        answer = "{\"data\": {\"succeeded\": 0, \"failed\": 1, \"failures\": [\"no such mailbox\"]}}";
        assertThat(failure("smtp2go-email-service", mail)).isEqualTo("refused for good");
        answer = "{\"data\": {\"succeeded\": 1, \"failed\": 0}}";
        senders.send("smtp2go-email-service", Deliveries.email(mail));
    }

    @Test
    void services_of_one_part_of_the_world_are_sent_what_they_want() throws Exception {
        status = 200;
        answer = "{}";
        String at = "http://127.0.0.1:" + http.getAddress().getPort();

        senders.send("gatewayapi-sms", Deliveries.sms(Map.of("endpoint", at + "/rest/mtsms", "apiToken", "t", "sender", "Example")));
        assertThat(request).startsWith("POST /rest/mtsms Token t application/json").contains("\"message\":\"123456\"",
                "\"sender\":\"Example\"", "\"recipients\":[{\"msisdn\":\"4912345\"}]", "\"encoding\":\"UTF8\"");

        Map<String, Object> aero = Map.of("endpoint", at + "/v2/sms/send", "email", "a", "apiKey", "t", "senderName", "Example");
        answer = "{\"success\": true, \"data\": {\"id\": 1}}";
        senders.send("smsaero-short-message-service", Deliveries.sms(aero));
        assertThat(request).startsWith("POST /v2/sms/send Basic YTp0 application/json")
                .contains("\"number\":\"4912345\"", "\"sign\":\"Example\"", "\"text\":\"123456\"");
        answer = "{\"success\": false, \"message\": \"no money\"}";
        assertThat(failure("smsaero-short-message-service", aero)).isEqualTo("refused for good");

        Map<String, Object> yunPian = Map.of("endpoint", at + "/single", "apikey", "k", "enableInternational", true);
        answer = "{\"code\": 0}";
        senders.send("yunpian-sms", Deliveries.sms(yunPian));
        assertThat(request).startsWith("POST /single null application/x-www-form-urlencoded")
                .contains("apikey=k", "mobile=%2B4912345", "text=123456");
        senders.send("yunpian-sms", Deliveries.sms("8613800000000", Map.of("endpoint", at, "apikey", "k")));
        assertThat(request).contains("mobile=13800000000");
        answer = "{\"code\": -50}";
        assertThat(failure("yunpian-sms", yunPian)).isEqualTo("refused_-50");
        answer = "{\"code\": 33}";
        assertThat(failure("yunpian-sms", yunPian)).isEqualTo("refused_33 for good");
        answer = "busy";
        assertThat(failure("yunpian-sms", yunPian)).isEqualTo("refused for good");
        assertThat(failure("yunpian-sms", Map.of("endpoint", at, "apikey", "k"))).isEqualTo("international_not_enabled for good");
    }

    @Test
    void a_service_that_is_down_may_be_asked_again_and_one_that_refuses_may_not() {
        String at = "http://127.0.0.1:" + http.getAddress().getPort();

        status = 503;
        assertThat(failure("http-email", Map.of("endpoint", at))).isEqualTo("status_503");
        status = 429;
        assertThat(failure("http-email", Map.of("endpoint", at))).isEqualTo("status_429");
        status = 401;
        assertThat(failure("http-email", Map.of("endpoint", at))).isEqualTo("status_401 for good");
        assertThat(failure("http-email", Map.of("endpoint", "http://127.0.0.1:1"))).isEqualTo("unreachable");
        assertThat(failure("http-email", Map.of("endpoint", "http://10.0.0.1"))).isEqualTo("address_refused");
        assertThat(failure("http-email", Map.of())).isEqualTo("misconfigured for good");
        assertThat(failure("unheard-of", Map.of())).isEqualTo("unknown_connector for good");
    }

    private String failure(String factory, Map<String, Object> config) {
        return Deliveries.failure(senders, factory, config);
    }

    private static void take(HttpExchange exchange) throws IOException {
        request = String.join(" ", exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                Stream.of("Authorization", "X-Postmark-Server-Token", "X-Smtp2go-Api-Key")
                        .map(exchange.getRequestHeaders()::getFirst).filter(Objects::nonNull).findFirst().orElse("null"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
