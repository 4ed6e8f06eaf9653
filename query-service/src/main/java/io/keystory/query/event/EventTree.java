package io.keystory.query.event;

import io.keystory.query.event.EventView.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a request: the events it caused, with those that they caused.
 *
 * @param actor who acted first
 * @param at when the first event was decided
 * @param isWhole whether these are all events; more than a thousand are cut off
 */
record EventTree(String correlationId, Actor actor, Instant at, List<Node> causes, boolean isWhole) {

    /** An event with what it caused. */
    record Node(EventView event, List<Node> causes) {}

    /** Hangs each event below the one that its causation names, and the rest below the request itself. */
    static EventTree of(String correlationId, List<EventView> events, boolean isWhole) {
        Map<String, Node> nodes = new HashMap<>();
        List<Node> roots = new ArrayList<>();
        for (EventView event : events) {
            Node node = new Node(event, new ArrayList<>());
            Node cause = event.causationId() == null ? null : nodes.get(event.causationId());
            (cause == null ? roots : cause.causes()).add(node);
            nodes.put(event.id(), node);
        }
        return new EventTree(correlationId, events.getFirst().actor(), events.getFirst().at(), roots, isWhole);
    }
}
