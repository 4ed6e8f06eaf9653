package io.keystory.platform.hook;

import io.keystory.events.hook.Occasion;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What hooks are told of what was created, changed or deleted: which operation of the Management API did it, or in which
 * interaction it happened, and how the entity is afterwards.
 */
final class DataMessage {

    private final Then then;
    private final EntityData entities;
    private final Operations operations;

    DataMessage(Then then, SameRequest request) {
        this.then = then;
        this.entities = new EntityData(then, request);
        this.operations = new Operations(request);
    }

    Map<String, Object> of(Recorded<DomainEvent> event, Occasion occasion) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("ip", event.metadata().ip());
        if (event.metadata().interactionId() != null) {
            message.putAll(interaction(event));
        } else if (event.metadata().actor().type() != Actor.Type.SYSTEM && !isOwnAccount(event)) {
            message.putAll(operations.of(event, occasion).told());
        }
        message.values().removeIf(Objects::isNull);
        message.putAll(entities.of(event, occasion));
        return message;
    }

    private Map<String, Object> interaction(Recorded<DomainEvent> event) {
        String id = event.metadata().interactionId();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("sessionId", id);
        InteractionView view = then.interaction(id, event.position());
        if (view != null) {
            message.put("interactionEvent", view.kind());
            message.put("application", then.application(view.applicationId(), event.position()));
        }
        return message;
    }

    /** Whether somebody changed their own account. */
    private static boolean isOwnAccount(Recorded<DomainEvent> event) {
        EventMetadata metadata = event.metadata();
        return metadata.actor().type() == Actor.Type.USER && event.event().subject()
                .map(SubjectId::value).filter(("user:" + metadata.actor().id())::equals).isPresent();
    }
}
