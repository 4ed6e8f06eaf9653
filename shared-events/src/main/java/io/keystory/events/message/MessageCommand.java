package io.keystory.events.message;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.time.Instant;

/** What can be asked of a message. */
public sealed interface MessageCommand extends Command {

    MessageId messageId();

    @Override
    default StreamId stream() {
        return messageId().stream();
    }

    /** What it says, as JSON, for the vault's entry {@code contentId}. */
    record Content(String contentId, Secret json) {}

    /** Orders it; {@code connectorId} is null for one that is kept in the development inbox. */
    record OrderMessage(
            MessageId messageId,
            MessagePurpose purpose,
            Recipient recipient,
            ConnectorId connectorId,
            Content content,
            Instant expiresAt) implements MessageCommand {}

    /** Keeps that it was one too many for whoever was to get it. */
    record RecordRateLimit(MessageId messageId, MessagePurpose purpose, Recipient recipient) implements MessageCommand {}

    /** Keeps that it was handed over; repeated, it changes nothing. */
    record RecordDelivery(MessageId messageId) implements MessageCommand {}

    /** Keeps that it could not be handed over; {@code retryAt} is null when it was tried often enough. */
    record RecordFailedDelivery(MessageId messageId, String reason, Instant retryAt) implements MessageCommand {}
}
