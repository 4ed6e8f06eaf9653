package io.keystory.query.history;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entity folded event by event, told with all that its history is about. */
final class Told<V, E extends DomainEvent> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Fold<Set<String>, DomainEvent> ROLES = new HeldRoles();

    /** What no history is about: the same for everything, when it was told last, and where in the vault secrets are. */
    private static final List<String> UNTOLD =
            List.of("tenantId", "updatedAt", "detailsId", "secretsId", "secretId", "signingKeyId");

    private final Story<V, E> story;
    private V view;
    private Set<String> roles;

    private Told(Story<V, E> story, V view, Set<String> roles) {
        this.story = story;
        this.view = view;
        this.roles = roles;
    }

    /** An entity as it was after the event at a position. */
    static <V, E extends DomainEvent> Told<V, E> at(String id, Story<V, E> story, long position, Streams streams) {
        return new Told<>(story, streams.fold(story.stream().apply(id), story.fold(), position).value(),
                story.hasRoles() ? streams.fold(story.stream().apply(id), ROLES, position).value() : null);
    }

    @SuppressWarnings("unchecked")
    void add(Recorded<DomainEvent> event) {
        view = story.fold().evolve(view, (Recorded<E>) (Recorded<?>) event);
        roles = ROLES.evolve(roles, event);
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
            fields.remove(UNTOLD);
        }
        return fields;
    }
}
