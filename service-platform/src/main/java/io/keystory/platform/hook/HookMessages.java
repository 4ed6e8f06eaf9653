package io.keystory.platform.hook;

import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.hook.Occasion;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.account.SignIns;
import io.keystory.store.Streams;
import io.keystory.store.read.EventFeed;
import io.keystory.store.read.LogReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes what hooks are told from the log, as things were when it happened: the same whenever it is made, without what was
 * personal of somebody who has been erased since.
 */
public final class HookMessages {

    private final LogReader log;
    private final SameRequest request;
    private final InteractionMessage interactions;
    private final DataMessage data;
    private final LimitMessage limits;

    public HookMessages(LogReader log, Streams streams, EventFeed feed) {
        this.log = log;
        Then then = new Then(streams, new SignIns(feed));
        this.request = new SameRequest(log);
        this.interactions = new InteractionMessage(then);
        this.data = new DataMessage(then, request);
        this.limits = new LimitMessage(then, log, request);
    }

    /** What a hook is told of the event at a position; empty when that is nothing of this kind. */
    public Optional<Map<String, Object>> of(HookId hook, HookTrigger trigger, long position) {
        return told(hook, trigger, position).map(HookMessage::body);
    }

    /** The same with what it is made of. */
    public Optional<HookMessage> told(HookId hook, HookTrigger trigger, long position) {
        return log.at(List.of(position)).stream()
                .flatMap(event -> Occasion.of(event.event()).filter(found -> found.trigger() == trigger)
                        .filter(occasion -> !isPartOfCreation(occasion, event)).stream()
                        .map(occasion -> new HookMessage(message(hook, occasion, event), event)))
                .findFirst();
    }

    /** What is set of something while it is created does not change it. */
    private boolean isPartOfCreation(Occasion occasion, Recorded<DomainEvent> event) {
        return occasion.trigger().wireName().endsWith(".Data.Updated") && request.created(event);
    }

    private Map<String, Object> message(HookId hook, Occasion occasion, Recorded<DomainEvent> event) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("hookId", hook.value());
        message.put("event", occasion.trigger().wireName());
        message.put("createdAt", event.at().toString());
        message.put("userAgent", event.metadata().userAgent());
        message.values().removeIf(Objects::isNull);
        message.putAll(switch (occasion.trigger()) {
            case POST_REGISTER, POST_SIGN_IN, POST_RESET_PASSWORD -> interactions.of(event);
            case POST_SIGN_IN_ADAPTIVE_MFA_TRIGGERED -> interactions.rated(event);
            case IDENTIFIER_LOCKOUT -> limits.lockout(event);
            case MESSAGE_RATE_LIMITED -> limits.message((MessageRateLimited) event.event());
            case GRANT_LIMIT_EXCEEDED -> limits.grants(event, occasion);
            default -> data.of(event, occasion);
        });
        return message;
    }
}
