package io.keystory.command.message;

import io.keystory.command.message.MessageDecider.Waiting;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SubjectChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageCommand;
import io.keystory.events.message.MessageCommand.OrderMessage;
import io.keystory.events.message.MessageCommand.RecordDelivery;
import io.keystory.events.message.MessageCommand.RecordFailedDelivery;
import io.keystory.events.message.MessageCommand.RecordRateLimit;
import io.keystory.events.message.MessageEvent;
import io.keystory.events.message.MessageEvent.MessageDelivered;
import io.keystory.events.message.MessageEvent.MessageDeliveryFailed;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.SubjectId;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.List;

/** Decides about messages: what one says is kept until it is delivered, or tried often enough. */
public final class MessageDecider implements Decider<Waiting, MessageCommand, MessageEvent> {

    private static final String KIND = "message";

    @Override
    public Waiting initial() {
        return null;
    }

    @Override
    public List<MessageEvent> decide(Waiting state, MessageCommand command) {
        boolean isNew = command instanceof OrderMessage || command instanceof RecordRateLimit;
        if (isNew && state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        if (!isNew && state == null) {
            throw KeystoryException.notFound("messages", command.messageId().value());
        }
        return switch (command) {
            case OrderMessage c -> List.of(new MessageOrdered(c.messageId(), c.purpose(), c.recipient(),
                    c.connectorId(), c.content().contentId(), c.expiresAt().toEpochMilli()));
            case RecordRateLimit c -> List.of(new MessageRateLimited(c.messageId(), c.purpose(), c.recipient()));
            case RecordDelivery c -> state.isOver() ? List.of() : List.of(new MessageDelivered(c.messageId()));
            case RecordFailedDelivery c -> state.isOver() ? List.of() : List.of(new MessageDeliveryFailed(
                    c.messageId(), c.reason(), c.retryAt() == null ? null : c.retryAt().toEpochMilli()));
        };
    }

    @Override
    public Waiting evolve(Waiting state, MessageEvent event) {
        return switch (event) {
            case MessageOrdered e -> new Waiting(e.contentId(), false);
            case MessageRateLimited e -> new Waiting(null, true);
            case MessageDelivered e -> new Waiting(state.contentId(), true);
            case MessageDeliveryFailed e -> new Waiting(state.contentId(), e.retryAt() == null);
        };
    }

    @Override
    public List<VaultChange> secrets(Waiting before, MessageCommand command, MessageEvent event) {
        if (command instanceof OrderMessage c) {
            return List.of(new VaultChange.Store(c.content().contentId(), KIND, c.content().json(), false));
        }
        return before != null && evolve(before, event).isOver()
                ? List.of(new VaultChange.Destroy(before.contentId())) : List.of();
    }

    @Override
    public List<RowChange> rows(MessageEvent event) {
        return switch (event) {
            case MessageOrdered e -> List.of(MessageRows.added(e));
            case MessageRateLimited e -> List.of();
            case MessageDelivered e -> List.of(MessageRows.removed(e.messageId()));
            case MessageDeliveryFailed e when e.retryAt() == null -> List.of(MessageRows.removed(e.messageId()));
            case MessageDeliveryFailed e ->
                List.of(MessageRows.postponed(e.messageId(), Instant.ofEpochMilli(e.retryAt())));
        };
    }

    /** Whoever has the address is the person that the message is about. */
    @Override
    public List<SubjectChange> subjects(Waiting before, MessageEvent event) {
        return switch (event) {
            case MessageOrdered e -> linked(e, e.recipient());
            case MessageRateLimited e -> linked(e, e.recipient());
            default -> List.of();
        };
    }

    /** The identifier that a person with this address would have. */
    public static Claim identifier(Recipient recipient) {
        return recipient.channel() == ConnectorType.EMAIL
                ? UserClaims.email(recipient.address()) : UserClaims.phone(recipient.address());
    }

    private static List<SubjectChange> linked(MessageEvent event, Recipient recipient) {
        return recipient == null ? List.of()
                : List.of(new SubjectChange.LinkIdentifier(SubjectId.of(event.stream()), identifier(recipient)));
    }

    /** A message, and whether nothing more is to be done about it; {@code contentId} is null for one that says nothing. */
    public record Waiting(String contentId, boolean isOver) {}
}
