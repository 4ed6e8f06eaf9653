package io.keystory.command.message.sender;

import io.keystory.command.message.sender.HttpSender.HttpMessage;
import java.util.Map;

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
}
