package io.keystory.query.session;

import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.session.LastInteraction;
import io.keystory.events.session.SessionId;
import io.keystory.events.session.SessionView;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.script.facts.InteractionFacts;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.place.Places;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import io.keystory.store.read.StoredEvents.Extent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What people proved when they signed in last, and where from; folded from the log, for several sessions at once. Of
 * somebody who was erased it says so. What cannot be read of one of them is missed by that one only.
 */
final class LastSubmissions {

    private final Streams streams;
    private final LogReader log;
    private final ErasedPersons persons;
    private final Places places;

    LastSubmissions(Streams streams, LogReader log, ErasedPersons persons, Places places) {
        this.streams = streams;
        this.log = log;
        this.persons = persons;
        this.places = places;
    }

    /** By the sessions' ids; those whose interaction is not known any more, or not whole, are left out. */
    Map<String, Map<String, Object>> of(Collection<SessionView> sessions, InteractionDetail detail) {
        if (detail == InteractionDetail.NOTHING) {
            return Map.of();
        }
        try {
            return folded(sessions, detail);
        } catch (KeystoryException | IllegalStateException unreadable) {
            return sessions.size() == 1 ? Map.of() : oneByOne(sessions, detail);
        }
    }

    private Map<String, Map<String, Object>> oneByOne(Collection<SessionView> sessions, InteractionDetail detail) {
        Map<String, Map<String, Object>> told = new HashMap<>();
        sessions.forEach(session -> told.putAll(of(List.of(session), detail)));
        return told;
    }

    private Map<String, Map<String, Object>> folded(Collection<SessionView> sessions, InteractionDetail detail) {
        long position = Moment.asked().map(Moment::position).orElse(Long.MAX_VALUE);
        List<StreamId> ids = sessions.stream().map(session -> new SessionId(session.id()).stream()).toList();
        Map<StreamId, StreamId> interactions = new HashMap<>();
        streams.fold(ids, LastInteraction.FOLD, position).forEach((session, last) -> {
            if (last.value() != null) {
                interactions.put(session, last.value().stream());
            }
        });
        Map<StreamId, EventMetadata> origins = origins(interactions.values(), position);
        var views = streams.fold(origins.keySet(), new InteractionFold(), position);
        Predicate<StreamId> erased = persons.among(origins.keySet());
        Map<String, Map<String, Object>> told = new HashMap<>();
        interactions.forEach((session, interaction) -> {
            InteractionView view = views.containsKey(interaction) ? views.get(interaction).value() : null;
            if (view != null) {
                Map<String, Object> facts =
                        InteractionFacts.of(view, view.userId(), origins.get(interaction), detail);
                facts.put("signInContext", places.origin(origins.get(interaction)).known());
                if (erased.test(interaction)) {
                    facts.put("erased", true);
                }
                told.put(session.id(), facts);
            }
        });
        return told;
    }

    /** Folds are not told it; the request that began an interaction is the browser's own. One without is not whole. */
    private Map<StreamId, EventMetadata> origins(Collection<StreamId> interactions, long position) {
        return log.at(log.extents(interactions, position).stream().map(Extent::firstPosition).toList()).stream()
                .filter(begun -> begun.event() instanceof InteractionStarted)
                .collect(Collectors.toMap(begun -> begun.event().stream(), Recorded::metadata));
    }
}
