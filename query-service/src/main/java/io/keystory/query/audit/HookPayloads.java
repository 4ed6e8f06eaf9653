package io.keystory.query.audit;

import static io.keystory.query.audit.LogPayloads.fields;

import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.hook.HookDeliveryEvent.HookDelivered;
import io.keystory.events.hook.HookDeliveryEvent.HookDeliveryFailed;
import io.keystory.platform.hook.HookMessages;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log tells of an attempt to tell a hook something: what was said is made again from the log. */
final class HookPayloads {

    private final HookMessages messages;

    HookPayloads(HookMessages messages) {
        this.messages = messages;
    }

    Map<String, Object> of(HookDeliveryEvent event) {
        Map<String, Object> payload = new LinkedHashMap<>(fields(
                "hookId", event.hookId().value(),
                "deliveryId", event.deliveryId().value(),
                "position", event.position(),
                "hookRequest", fields("body",
                        messages.of(event.hookId(), event.trigger(), event.position()).orElse(null))));
        payload.putAll(switch (event) {
            case HookDelivered e -> fields("attempt", e.attempt(), "response", fields("statusCode", e.status()));
            case HookDeliveryFailed e -> fields("attempt", e.attempt(), "error", e.reason(), "nextAt", e.nextAt(),
                    "response", e.status() == null ? null : fields("statusCode", e.status()));
        });
        return payload;
    }
}
