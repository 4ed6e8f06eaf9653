package io.keystory.command.message.sender;

import io.keystory.platform.outbound.Outbound;
import java.util.Map;

/** Who hands messages over, by the kind of connector. */
public final class Senders {

    private final Map<String, Sender> senders;

    public Senders(Outbound outbound) {
        this.senders = Map.of(
                "simple-mail-transfer-protocol", new SmtpSender(outbound),
                "sendgrid-email-service", new HttpSender(outbound, MailServices::sendGrid),
                "mailgun-email", new HttpSender(outbound, MailServices::mailgun),
                "postmark-mail", new HttpSender(outbound, MailServices::postmark),
                "smtp2go-email-service",
                new HttpSender(outbound, MailServices::smtp2go, MailServices::requireTakenBySmtp2go),
                "twilio-short-message-service", new HttpSender(outbound, SmsServices::twilio),
                "vonage-sms", new HttpSender(outbound, SmsServices::vonage, SmsServices::requireTaken),
                "http-email", new HttpSender(outbound, OwnService::message),
                "http-sms", new HttpSender(outbound, OwnService::message));
    }

    /** Hands a message over; returns when it was taken. */
    public void send(String factoryId, Delivery delivery) throws DeliveryFailure {
        Sender sender = senders.get(factoryId);
        if (sender == null) {
            throw DeliveryFailure.forGood("unknown_connector");
        }
        sender.send(delivery);
    }

    /** Hands messages over in one way. */
    interface Sender {

        void send(Delivery delivery) throws DeliveryFailure;
    }
}
