package io.keystory.command.message;

import io.keystory.command.connector.Connectors;
import io.keystory.command.sentinel.SendLimits;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.message.MessageCommand.Content;
import io.keystory.events.message.MessageCommand.OrderMessage;
import io.keystory.events.message.MessageCommand.RecordRateLimit;
import io.keystory.events.message.MessageId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders messages: through the connector for their channel, or for the development inbox where there is none. The order
 * is sent together with the command for what the message is about, so that there is neither without the other.
 */
public final class MessageOrders {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Connectors connectors;
    private final MessageTexts texts;
    private final SendLimits limits;
    private final Commands commands;
    private final boolean isInboxOpen;
    private final Clock clock;

    MessageOrders(Connectors connectors, MessageTexts texts, SendLimits limits, Commands commands,
            boolean isInboxOpen, Clock clock) {
        this.connectors = connectors;
        this.texts = texts;
        this.limits = limits;
        this.commands = commands;
        this.isInboxOpen = isInboxOpen;
        this.clock = clock;
    }

    /**
     * The order of a message that is worth nothing after {@code until}. 501 connector.not_found when nothing could send
     * it; 429 request.message_rate_limited after ten to one recipient within ten minutes.
     *
     * @param payload what its text may name
     * @param languages the recipient's, as language tags, the best first
     */
    public OrderMessage order(Recipient recipient, MessagePurpose purpose, Map<String, Object> payload,
            List<String> languages, Instant until) {
        Optional<ConnectorView> connector = through(recipient.channel());
        count(recipient, purpose);
        return order(new MessageId(Ids.next()), connector, recipient, purpose, payload, languages, until);
    }

    /**
     * The same for a message that nobody asked for: it counts for no limit, and its id makes it one, however often it is
     * ordered. 501 connector.not_found when nothing could send it.
     */
    public OrderMessage notice(MessageId id, Recipient recipient, MessagePurpose purpose, Map<String, Object> payload,
            List<String> languages, Instant until) {
        return order(id, through(recipient.channel()), recipient, purpose, payload, languages, until);
    }

    private OrderMessage order(MessageId id, Optional<ConnectorView> connector, Recipient recipient,
            MessagePurpose purpose, Map<String, Object> payload, List<String> languages, Instant until) {
        Map<String, Object> config = connector.map(ConnectorView::config).orElse(Map.of());
        String json = texts.of(recipient, purpose, payload, languages, config).json();
        return new OrderMessage(id, purpose, recipient,
                connector.map(found -> new ConnectorId(found.id())).orElse(null),
                new Content(Ids.next(), new Secret(json)),
                connector.isPresent() ? until : clock.instant().plus(KEPT));
    }

    /** That it was one too many is told once, so that whoever goes on asking does not fill the log. */
    private void count(Recipient recipient, MessagePurpose purpose) {
        String target = MessageDecider.identifier(recipient).value();
        try {
            limits.count(target);
        } catch (KeystoryException refusal) {
            if (limits.isFirstRefusal(target)) {
                commands.send(new RecordRateLimit(new MessageId(Ids.next()), purpose, recipient));
            }
            throw refusal;
        }
    }

    private Optional<ConnectorView> through(ConnectorType channel) {
        Optional<ConnectorView> connector = connectors.sending(channel);
        if (connector.isEmpty() && !isInboxOpen) {
            throw new KeystoryException("connector.not_found", 501);
        }
        return connector;
    }
}
