package io.keystory.command.message.sender;

import io.keystory.platform.outbound.Outbound;
import java.util.Map;

/** Who hands messages over, by the kind of connector. */
public final class Senders {

    private final Map<String, Sender> senders;

    public Senders(Outbound outbound) {
        this.senders = Map.ofEntries(
                Map.entry("simple-mail-transfer-protocol", new SmtpSender(outbound)),
                Map.entry("sendgrid-email-service", new HttpSender(outbound, MailServices::sendGrid)),
                Map.entry("mailgun-email", new HttpSender(outbound, MailServices::mailgun)),
                Map.entry("postmark-mail", new HttpSender(outbound, MailServices::postmark)),
                Map.entry("smtp2go-email-service",
                        new HttpSender(outbound, MailServices::smtp2go, MailServices::requireTakenBySmtp2go)),
                Map.entry("mailjunky-email-service", new HttpSender(outbound, MailServices::mailJunky)),
                Map.entry("twilio-short-message-service", new HttpSender(outbound, SmsServices::twilio)),
                Map.entry("vonage-sms", new HttpSender(outbound, SmsServices::vonage, SmsServices::requireTaken)),
                Map.entry("gatewayapi-sms", new HttpSender(outbound, MoreSmsServices::gatewayApi)),
                Map.entry("smsaero-short-message-service",
                        new HttpSender(outbound, MoreSmsServices::smsAero, MoreSmsServices::requireTakenBySmsAero)),
                Map.entry("yunpian-sms",
                        new HttpSender(outbound, MoreSmsServices::yunPian, MoreSmsServices::requireTakenByYunPian)),
                Map.entry("http-email", new HttpSender(outbound, OwnService::message)),
                Map.entry("http-sms", new HttpSender(outbound, OwnService::message)));
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
