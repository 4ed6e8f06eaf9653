package io.keystory.oidc.jwtcustomizer;

import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.session.LastInteraction;
import io.keystory.events.session.SessionId;
import io.keystory.platform.script.facts.InteractionFacts;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.Map;
import java.util.Optional;

/** What a script is told about how the user signed in: what they proved, and where from. */
final class InteractionContext {

    private final Streams streams;
    private final LogReader log;

    InteractionContext(Streams streams, LogReader log) {
        this.streams = streams;
        this.log = log;
    }

    /** The last interaction in which the session's user authenticated; empty when it is not known. */
    Optional<Map<String, Object>> of(SessionId session) {
        return streams.fold(session.stream(), LastInteraction.FOLD).flatMap(id ->
                streams.fold(id.stream(), new InteractionFold()).map(view -> InteractionFacts.of(view, view.userId(), origin(id))));
    }

    /** Folds are not told it; the request that began the interaction is the browser's own. */
    private EventMetadata origin(InteractionId id) {
        return log.stream(id.stream(), 0, 1).getFirst().metadata();
    }
}
