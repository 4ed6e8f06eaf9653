package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import io.keystory.platform.message.MessageContent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an administrator's own service is sent: what the message is about, and what it would say. */
final class OwnService {

    private OwnService() {}

    static HttpMessage message(Delivery delivery) throws DeliveryFailure {
        MessageContent message = delivery.message();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("to", delivery.address());
        body.put("type", message.purpose());
        body.put("payload", message.payload());
        body.put("content", message.content());
        if (message.subject() != null) {
            body.put("subject", message.subject());
            body.put("contentType", message.contentType());
        }
        if (message.html() != null) {
            body.put("html", message.html());
        }
        if (message.language() != null) {
            body.put("language", message.language());
        }
        return Bodies.json(delivery.required("endpoint"),
                delivery.optional("authorization").map(value -> Map.of("Authorization", value)).orElse(Map.of()), body);
    }
}
