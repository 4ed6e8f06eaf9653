package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import io.keystory.platform.outbound.Outbound.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What services for SMS want to be sent. */
final class SmsServices {

    /** How Vonage says that it took a part. */
    private static final String TAKEN = "0";

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
                        "type", isPlain(text) ? "text" : "unicode"));
    }

    /** Whether any phone shows a text as it is, however it is told. */
    static boolean isPlain(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /**
     * Vonage says in the body whether it took each part of a message; 1 and 5 pass, other numbers but 0 do not. Once it
     * took a part, the message is not sent again: that part would arrive, and be paid for, twice.
     *
     * @see <a href="https://developer.vonage.com/en/messaging/sms/guides/concatenation-and-encoding">Vonage, parts</a>
     */
    static void requireTaken(Answer answer) throws DeliveryFailure {
        List<String> statuses = Bodies.read(answer.body()).path("messages")
                .valueStream().map(part -> part.path("status").asString("")).toList();
        String refused = statuses.stream().filter(status -> !status.equals(TAKEN)).findFirst()
                .orElse(statuses.isEmpty() ? "" : TAKEN);
        switch (refused) {
            case TAKEN -> { }
            case "1", "5" -> throw statuses.contains(TAKEN)
                    ? DeliveryFailure.forGood("partly_refused_" + refused)
                    : DeliveryFailure.forNow("refused_" + refused);
            default -> throw DeliveryFailure.forGood("refused_" + refused);
        }
    }
}
