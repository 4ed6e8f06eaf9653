package io.keystory.query.history;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entity folded event by event, told with all that its history is about. */
final class Told<V, E extends DomainEvent> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Story<V, E> story;
    private V view;
    private Set<String> roles = Set.of();

    Told(Story<V, E> story) {
        this.story = story;
    }

    @SuppressWarnings("unchecked")
    void add(Recorded<DomainEvent> event) {
        view = story.fold().evolve(view, (Recorded<E>) (Recorded<?>) event);
        roles = HeldRoles.after(roles, event.event());
    }

    boolean exists() {
        return view != null;
    }

    /** The fields as they are now; none when it does not exist. */
    ObjectNode fields() {
        ObjectNode fields = JSON.createObjectNode();
        if (view != null) {
            fields.setAll((ObjectNode) JSON.valueToTree(view));
            story.more().apply(view).forEach((name, value) -> fields.set(name, JSON.valueToTree(value)));
            if (story.hasRoles()) {
                fields.set("roles", JSON.valueToTree(roles));
            }
            fields.remove(List.of("tenantId", "updatedAt"));
        }
        return fields;
    }
}
