package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import io.keystory.platform.outbound.Outbound.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What services for SMS want to be sent. */
final class SmsServices {

    private SmsServices() {}

    /** @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio, Message</a> */
    static HttpMessage twilio(Delivery delivery) throws DeliveryFailure {
        String account = delivery.required("accountSID");
        return Bodies.form(delivery.optional("endpoint").orElse("https://api.twilio.com")
                        + "/2010-04-01/Accounts/" + account + "/Messages.json",
                Bodies.basic(account, delivery.required("authToken")),
                Map.of("To", "+" + delivery.address(),
                        "MessagingServiceSid", delivery.required("fromMessagingServiceSID"),
                        "Body", delivery.message().content()));
    }

    /** @see <a href="https://developer.vonage.com/en/api/sms">Vonage, SMS API</a> */
    static HttpMessage vonage(Delivery delivery) throws DeliveryFailure {
        String text = delivery.message().content();
        return Bodies.form(delivery.optional("endpoint").orElse("https://rest.nexmo.com") + "/sms/json", Map.of(),
                Map.of("api_key", delivery.required("apiKey"), "api_secret", delivery.required("apiSecret"),
                        "from", delivery.required("brandName"), "to", delivery.address(), "text", text,
                        "type", StandardCharsets.US_ASCII.newEncoder().canEncode(text) ? "text" : "unicode"));
    }

    /**
     * Vonage says in the body whether it took each part of a message; 1 and 5 pass, other numbers but 0 do not.
     *
     * @see <a href="https://developer.vonage.com/en/messaging/sms/guides/concatenation-and-encoding">Vonage, parts</a>
     */
    static void requireTaken(Answer answer) throws DeliveryFailure {
        JsonNode parts = Bodies.read(answer.body()).path("messages");
        requireTaken(parts.path(0));
        for (JsonNode part : parts) {
            requireTaken(part);
        }
    }

    private static void requireTaken(JsonNode part) throws DeliveryFailure {
        String status = part.path("status").asString("");
        switch (status) {
            case "0" -> { }
            case "1", "5" -> throw DeliveryFailure.forNow("refused_" + status, null);
            default -> throw DeliveryFailure.forGood("refused_" + status);
        }
    }
}
