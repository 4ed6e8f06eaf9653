package io.keystory.platform.hook;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What hooks are told of somebody who signed in, registered or recovered an account. */
final class InteractionMessage {

    private final Then then;

    InteractionMessage(Then then) {
        this.then = then;
    }

    Map<String, Object> of(Recorded<DomainEvent> recorded) {
        InteractionSubmitted event = (InteractionSubmitted) recorded.event();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("interactionEvent", event.kind());
        message.put("sessionId", event.interactionId().value());
        message.put("userId", event.userId().value());
        message.put("userIp", recorded.metadata().ip());
        message.put("user", then.user(event.userId(), recorded.position()));
        InteractionView interaction = then.interaction(event.interactionId().value(), recorded.position());
        if (interaction != null) {
            message.put("application", then.application(interaction.applicationId(), recorded.position()));
            message.put("cimdClientId", new ApplicationId(interaction.applicationId()).isAddress()
                    ? interaction.applicationId() : null);
        }
        message.values().removeIf(Objects::isNull);
        return message;
    }
}
