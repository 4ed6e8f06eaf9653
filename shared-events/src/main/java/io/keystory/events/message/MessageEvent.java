package io.keystory.events.message;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import java.util.Optional;

/** What happens to a message; what it says is in the vault only, until it is delivered or useless. */
public sealed interface MessageEvent extends DomainEvent {

    MessageId messageId();

    @Override
    default StreamId stream() {
        return messageId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** Somebody is to get a message before an instant in epoch ms; without a connector it is kept for the console. */
    @EventType(value = "message.ordered", category = Category.ACTIVITY)
    record MessageOrdered(
            MessageId messageId,
            MessagePurpose purpose,
            @PersonalData Recipient recipient,
            @Nullable ConnectorId connectorId,
            String contentId,
            long expiresAt) implements MessageEvent {}

    /** Somebody was to get one message too many, and does not; told once for as long as nothing is sent to them. */
    @EventType(value = "message.rate_limited", category = Category.ACTIVITY)
    record MessageRateLimited(MessageId messageId, MessagePurpose purpose, @PersonalData Recipient recipient)
            implements MessageEvent {}

    /** The message was handed over to whoever the connector speaks to. */
    @EventType(value = "message.delivered", category = Category.ACTIVITY)
    record MessageDelivered(MessageId messageId) implements MessageEvent {}

    /** The message could not be handed over, and will be tried again at an instant in epoch ms, or never. */
    @EventType(value = "message.delivery_failed", category = Category.ACTIVITY)
    record MessageDeliveryFailed(MessageId messageId, String reason, @Nullable Long retryAt) implements MessageEvent {}
}
