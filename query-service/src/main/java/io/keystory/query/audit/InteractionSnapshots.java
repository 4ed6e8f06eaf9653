package io.keystory.query.audit;

import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.script.facts.InteractionFacts;
import io.keystory.store.read.LogReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How interactions stood once a step was taken, for the steps of a page at once. */
final class InteractionSnapshots {

    private final InteractionFold fold = new InteractionFold();
    private final LogReader log;

    InteractionSnapshots(LogReader log) {
        this.log = log;
    }

    /** By the positions of the steps; there is none of an interaction whose beginning is archived or cannot be read. */
    Map<Long, Map<String, Object>> after(Collection<Recorded<DomainEvent>> events, InteractionDetail detail) {
        Map<Long, Recorded<DomainEvent>> steps = events.stream()
                .filter(recorded -> recorded.event() instanceof InteractionEvent)
                .collect(Collectors.toMap(Recorded::position, Function.identity()));
        return steps.isEmpty() || detail == InteractionDetail.NOTHING ? Map.of() : of(steps, detail);
    }

    private Map<Long, Map<String, Object>> of(Map<Long, Recorded<DomainEvent>> steps, InteractionDetail detail) {
        try {
            return folded(steps, detail);
        } catch (KeystoryException | IllegalStateException unreadable) {
            return oneByOne(steps, detail);
        }
    }

    /** What cannot be read is missed by the steps of that interaction only. */
    private Map<Long, Map<String, Object>> oneByOne(Map<Long, Recorded<DomainEvent>> steps, InteractionDetail detail) {
        Map<StreamId, Map<Long, Recorded<DomainEvent>>> interactions = steps.values().stream().collect(Collectors.groupingBy(
                step -> step.event().stream(), Collectors.toMap(Recorded::position, Function.identity())));
        Map<Long, Map<String, Object>> snapshots = new HashMap<>();
        if (interactions.size() > 1) {
            interactions.values().forEach(one -> snapshots.putAll(of(one, detail)));
        }
        return snapshots;
    }

    private Map<Long, Map<String, Object>> folded(Map<Long, Recorded<DomainEvent>> steps, InteractionDetail detail) {
        Map<Long, Map<String, Object>> snapshots = new HashMap<>();
        Map<StreamId, InteractionView> views = new HashMap<>();
        long last = steps.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        log.replay(steps.values().stream().map(step -> step.event().stream()).distinct().toList(), last, event -> {
            StreamId stream = event.event().stream();
            if (event.event() instanceof InteractionStarted || views.containsKey(stream)) {
                views.put(stream, fold.evolve(views.get(stream), step(event)));
            }
            if (views.containsKey(stream) && steps.containsKey(event.position())) {
                InteractionView view = views.get(stream);
                snapshots.put(event.position(), InteractionFacts.of(
                        view, view.userId(), steps.get(event.position()).metadata(), detail));
            }
        });
        return snapshots;
    }

    @SuppressWarnings("unchecked")
    private static Recorded<InteractionEvent> step(Recorded<DomainEvent> event) {
        return (Recorded<InteractionEvent>) (Recorded<?>) event;
    }
}
