package io.keystory.command.platform;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.store.Streams;
import io.keystory.store.snapshot.Folded;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the states that many commands are going to be decided on with a few statements, those of streams that do not
 * exist included. What has gone on by then is noticed as with every known state: when events are appended, or confirmed.
 */
public final class ForeseenStates implements Consumer<List<? extends Command>> {

    private static final int MANY = 10;

    private final Map<String, Decider<?, ?, ?>> deciders;
    private final KnownStates states;
    private final Streams streams;

    /**
     * @param deciders of those of which many are changed at once, by type of stream; others are read one by one
     */
    public ForeseenStates(Map<String, Decider<?, ?, ?>> deciders, KnownStates states, Streams streams) {
        this.deciders = deciders;
        this.states = states;
        this.streams = streams;
    }

    @Override
    public void accept(List<? extends Command> commands) {
        if (commands.size() < MANY) {
            return;
        }
        deciders.forEach((type, decider) -> read(decider, commands.stream()
                .map(Command::stream)
                .filter(stream -> stream.type().equals(type) && !states.isKnown(stream.toString()))
                .distinct()
                .toList()));
    }

    private <S, E extends DomainEvent> void read(Decider<S, ?, E> decider, List<StreamId> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        Fold<S, E> fold = (state, recorded) ->
                decider.evolve(state == null ? decider.initial() : state, recorded.event());
        long begun = states.begin();
        Map<StreamId, Folded<S>> found = streams.fold(unknown, fold, Long.MAX_VALUE);
        unknown.forEach(stream -> {
            Folded<S> folded = found.get(stream);
            states.readAhead(stream.toString(), folded == null ? decider.initial() : folded.value(),
                    folded == null ? -1 : folded.sequence(), begun);
        });
    }
}
