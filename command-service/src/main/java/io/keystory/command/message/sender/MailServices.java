package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import io.keystory.platform.message.MessageContent;
import io.keystory.platform.outbound.Outbound.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What services for e-mail want to be sent. */
final class MailServices {

    private MailServices() {}

    /** @see <a href="https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send">SendGrid, Mail Send</a> */
    static HttpMessage sendGrid(Delivery delivery) throws DeliveryFailure {
        MessageContent message = delivery.message();
        Map<String, Object> from = new LinkedHashMap<>(Map.of("email", delivery.required("fromEmail")));
        String name = message.sendFrom() == null ? delivery.optional("fromName").orElse(null) : message.sendFrom();
        if (name != null) {
            from.put("name", name);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("personalizations", List.of(Map.of("to", List.of(Map.of("email", delivery.address())))));
        body.put("from", from);
        if (message.replyTo() != null) {
            body.put("reply_to", Map.of("email", message.replyTo()));
        }
        body.put("subject", message.subject());
        body.put("content", Stream.concat(
                        Stream.of(Map.of("type", message.contentType(), "value", message.content())),
                        Stream.ofNullable(message.html()).map(html -> Map.of("type", "text/html", "value", html)))
                .toList());
        return Bodies.json(delivery.optional("endpoint").orElse("https://api.sendgrid.com/v3/mail/send"),
                Map.of("Authorization", "Bearer " + delivery.required("apiKey")), body);
    }

    /** @see <a href="https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages">Mailgun, Messages</a> */
    static HttpMessage mailgun(Delivery delivery) throws DeliveryFailure {
        MessageContent message = delivery.message();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", delivery.required("from"));
        fields.put("to", delivery.address());
        fields.put("subject", message.subject());
        put(fields, message, "text", "html");
        if (message.replyTo() != null) {
            fields.put("h:Reply-To", message.replyTo());
        }
        return Bodies.form(delivery.optional("endpoint").orElse("https://api.mailgun.net")
                        + "/v3/" + delivery.required("domain") + "/messages",
                Bodies.basic("api", delivery.required("apiKey")), fields);
    }

    /** @see <a href="https://postmarkapp.com/developer/user-guide/send-email-with-api">Postmark, Send a single email</a> */
    static HttpMessage postmark(Delivery delivery) throws DeliveryFailure {
        MessageContent message = delivery.message();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("From", sender(message.sendFrom(), delivery.required("fromEmail")));
        body.put("To", delivery.address());
        body.put("Subject", message.subject());
        put(body, message, "TextBody", "HtmlBody");
        body.put("MessageStream", delivery.optional("messageStream").orElse("outbound"));
        if (message.replyTo() != null) {
            body.put("ReplyTo", message.replyTo());
        }
        return Bodies.json(delivery.optional("endpoint").orElse("https://api.postmarkapp.com") + "/email",
                Map.of("X-Postmark-Server-Token", delivery.required("serverToken")), body);
    }

    /** @see <a href="https://developers.smtp2go.com/reference/send-standard-email">SMTP2GO, Send a standard email</a> */
    static HttpMessage smtp2go(Delivery delivery) throws DeliveryFailure {
        MessageContent message = delivery.message();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sender", delivery.required("sender"));
        body.put("to", List.of(delivery.address()));
        body.put("subject", message.subject());
        put(body, message, "text_body", "html_body");
        if (message.replyTo() != null) {
            body.put("custom_headers", List.of(Map.of("header", "Reply-To", "value", message.replyTo())));
        }
        return Bodies.json(delivery.optional("endpoint").orElse("https://api.smtp2go.com") + "/v3/email/send",
                Map.of("X-Smtp2go-Api-Key", delivery.required("apiKey")), body);
    }

    /** SMTP2GO says in the body how many recipients it refused; there is one. */
    static void requireTakenBySmtp2go(Answer answer) throws DeliveryFailure {
        if (Bodies.read(answer.body()).at("/data/failed").asInt(0) > 0) {
            throw DeliveryFailure.forGood("refused");
        }
    }

    /** @see <a href="https://mailjunky.ai/docs">MailJunky, Send Email</a> */
    static HttpMessage mailJunky(Delivery delivery) throws DeliveryFailure {
        MessageContent message = delivery.message();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", sender(message.sendFrom() == null ? delivery.optional("fromName").orElse(null) : message.sendFrom(),
                delivery.required("fromEmail")));
        body.put("to", delivery.address());
        body.put("subject", message.subject());
        put(body, message, "text", "html");
        if (message.replyTo() != null) {
            body.put("reply_to", message.replyTo());
        }
        return Bodies.json(delivery.optional("endpoint").orElse("https://mailjunky.ai/api/v1/emails/send"),
                Map.of("Authorization", "Bearer " + delivery.required("apiKey")), body);
    }

    /** What it says, under the names that a service has for the two forms of it. */
    private static void put(Map<String, ? super String> body, MessageContent message, String text, String html) {
        body.put(message.contentType().equals("text/html") ? html : text, message.content());
        if (message.html() != null) {
            body.put(html, message.html());
        }
    }

    /** @param name null for none */
    private static String sender(String name, String address) {
        return name == null ? address : "\"%s\" <%s>".formatted(name.replaceAll("[\"\\\\]", ""), address);
    }
}
