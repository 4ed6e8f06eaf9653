package io.keystory.platform.hook;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.hook.Occasion;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordFold;
import io.keystory.events.verification.VerificationRecordView;
import io.keystory.store.read.LogReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What hooks are told of somebody who tried too often, and of messages and grants that were too many. */
final class LimitMessage {

    private final Then then;
    private final LogReader log;
    private final SameRequest request;

    LimitMessage(Then then, LogReader log, SameRequest request) {
        this.then = then;
        this.log = log;
        this.request = request;
    }

    /**
     * Whom it was that tried: the identifier that was tried last in the interaction, or one of the user's own where it was
     * a second factor or in their account.
     */
    Map<String, Object> lockout(Recorded<DomainEvent> recorded) {
        long position = recorded.position();
        return (switch (recorded.event()) {
            case AccountLocked event -> own(event, position);
            case StepRefused event when isOfFactor(event) -> Optional
                    .ofNullable(then.interaction(event.interactionId().value(), position).userId())
                    .flatMap(user -> own(new UserId(user), position));
            default -> tried(recorded);
        }).<Map<String, Object>>map(who -> Map.of("type", who.type(), "value", who.value()))
                .orElse(Map.of());
    }

    private static Optional<Identifier> identifier(UserView user) {
        return Stream.of(new Identifier(Identifier.Type.USERNAME, user.username()),
                        new Identifier(Identifier.Type.EMAIL, user.primaryEmail()),
                        new Identifier(Identifier.Type.PHONE, user.primaryPhone()))
                .filter(one -> one.value() != null).findFirst();
    }

    private Optional<Identifier> own(AccountLocked event, long position) {
        return Optional.ofNullable(then.view(event.stream(), new VerificationRecordFold(), position))
                .map(VerificationRecordView::identifier)
                .or(() -> own(event.userId(), position));
    }

    private Optional<Identifier> own(UserId user, long position) {
        return Optional.ofNullable(then.user(user, position)).flatMap(LimitMessage::identifier);
    }

    /** Steps that say who somebody is are called otherwise than factors. */
    private static boolean isOfFactor(StepRefused event) {
        return !event.step().equals("password") && !event.step().startsWith("Verification.");
    }

    private Optional<Identifier> tried(Recorded<DomainEvent> recorded) {
        return log.stream(recorded.event().stream(), 0, recorded.sequence()).reversed().stream()
                .flatMap(before -> before.event() instanceof VerificationEvent refused
                        && refused.refusal() != null && refused.identifier() != null
                        ? List.of(refused.identifier()).stream() : List.<Identifier>of().stream())
                .findFirst();
    }

    /** Who was to get a message too many, unless they are forgotten. */
    Map<String, Object> message(MessageRateLimited event) {
        return event.recipient() == null ? Map.of("action", event.purpose())
                : Map.of("action", event.purpose(), "recipient", event.recipient().address());
    }

    Map<String, Object> grants(Recorded<DomainEvent> recorded, Occasion occasion) {
        GrantRevoked event = (GrantRevoked) recorded.event();
        List<String> revoked = request.upTo(recorded, occasion).stream()
                .map(one -> ((GrantRevoked) one.event()).grantId().value()).toList();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("userId", event.userId().value());
        message.put("applicationId", event.applicationId().value());
        message.put("revokedGrantIds", revoked);
        Integer most = mostGrants(event, recorded.position());
        message.put("maxAllowedGrants", most);
        message.put("preRevocationActiveGrantCount", most == null ? null : most - 1 + revoked.size());
        message.values().removeIf(Objects::isNull);
        return message;
    }

    private Integer mostGrants(GrantRevoked event, long position) {
        ApplicationView application = then.view(event.applicationId().stream(), new ApplicationFold(), position);
        return application == null ? null : application.customClientMetadata().maxAllowedGrants();
    }
}
