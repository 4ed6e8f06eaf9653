package io.keystory.query.audit;

import static io.keystory.query.audit.LogPayloads.fields;

import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.hook.HookDeliveryEvent.HookDelivered;
import io.keystory.events.hook.HookDeliveryEvent.HookDeliveryFailed;
import io.keystory.events.user.UserId;
import io.keystory.platform.hook.HookMessage;
import io.keystory.platform.hook.HookMessages;
import io.keystory.query.platform.past.ErasedPersons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the audit log tells of an attempt to tell a hook something: what was said is made again from the log, which
 * {@code erased} says where the person it was about was erased since.
 */
final class HookPayloads {

    private final HookMessages messages;
    private final ErasedPersons persons;

    HookPayloads(HookMessages messages, ErasedPersons persons) {
        this.messages = messages;
        this.persons = persons;
    }

    Map<String, Object> of(HookDeliveryEvent event) {
        Optional<HookMessage> told = messages.told(event.hookId(), event.trigger(), event.position());
        Map<String, Object> payload = new LinkedHashMap<>(fields(
                "erased", ErasedPersons.mark(told.filter(this::isErased).isPresent()),
                "hookId", event.hookId().value(),
                "deliveryId", event.deliveryId().value(),
                "position", event.position(),
                "hookRequest", fields("body", told.map(HookMessage::body).orElse(null))));
        payload.putAll(switch (event) {
            case HookDelivered e -> fields("attempt", e.attempt(), "response", fields("statusCode", e.status()));
            case HookDeliveryFailed e -> fields("attempt", e.attempt(), "error", e.reason(), "nextAt", e.nextAt(),
                    "response", e.status() == null ? null : fields("statusCode", e.status()));
        });
        return payload;
    }

    private boolean isErased(HookMessage told) {
        return persons.amongEvents(List.of(told.event())).test(told.event())
                || told.user().filter(user -> persons.isErased(UserId.STREAM_TYPE, user.value())).isPresent();
    }
}
