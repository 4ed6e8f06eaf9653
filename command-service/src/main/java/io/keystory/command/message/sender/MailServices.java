package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import io.keystory.platform.message.MessageContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        body.put("content", List.of(Map.of("type", message.contentType(), "value", message.content())));
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
        fields.put(message.contentType().equals("text/html") ? "html" : "text", message.content());
        if (message.replyTo() != null) {
            fields.put("h:Reply-To", message.replyTo());
        }
        return Bodies.form(delivery.optional("endpoint").orElse("https://api.mailgun.net")
                        + "/v3/" + delivery.required("domain") + "/messages",
                Bodies.basic("api", delivery.required("apiKey")), fields);
    }
}
