package io.keystory.command.message.sender;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.message.MessageContent;
import io.keystory.platform.outbound.OutboundConfiguration;
import io.keystory.platform.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Messages that tests hand over. */
final class Deliveries {

    private Deliveries() {}

    static Delivery email(Map<String, Object> config) {
        return new Delivery(new MessageContent(new Recipient(ConnectorType.EMAIL, "ada@example.com"),
                MessagePurpose.SIGN_IN, "Dein Schlüssel", "<p>123456</p>", "text/html", null, null, "help@example.com", "Keystory",
                Map.of("code", "123456")), config);
    }

    /** One that nobody wrote, in both forms. */
    static Delivery builtIn(Map<String, Object> config) {
        return new Delivery(new MessageContent(new Recipient(ConnectorType.EMAIL, "ada@example.com"),
                MessagePurpose.SIGN_IN, "رمز", "رمز 123456", "text/plain", "<p>رمز 123456</p>", "ar", null, null,
                Map.of("code", "123456")), config);
    }

    static Delivery sms(Map<String, Object> config) {
        return sms("4912345", config);
    }

    static Delivery sms(String to, Map<String, Object> config) {
        return new Delivery(new MessageContent(new Recipient(ConnectorType.SMS, to),
                MessagePurpose.SIGN_IN, null, "123456", "text/plain", null, null, null, null, Map.of("code", "123456")), config);
    }

    /** Why an e-mail is not taken, and whether that is for good. */
    static String failure(Senders senders, String factory, Map<String, Object> config) {
        DeliveryFailure failure =
                catchThrowableOfType(DeliveryFailure.class, () -> senders.send(factory, email(config)));
        return failure.reason() + (failure.isFinal() ? " for good" : "");
    }

    /** Those of an installation that is reached there. */
    static Senders senders(String endpoint) {
        return new Senders(new OutboundConfiguration().outbound(
                new OutboundSettings(List.of(), Duration.ofSeconds(5), 1_000_000),
                new KeystorySettings(URI.create(endpoint), List.of(), "r", "d", "f", null, "n")));
    }
}
