package io.keystory.command.platform;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.store.database.RowChange;
import java.util.List;

/**
 * The pure heart of an aggregate: it sees no clock, no database, no randomness.
 *
 * @param <S> the state, an immutable record that holds exactly what decisions need
 */
public interface Decider<S, C extends Command, E extends DomainEvent> {

    /** The state before the first event. */
    S initial();

    /** The events that the command leads to; empty when there is nothing to change; throws the refusal otherwise. */
    List<E> decide(S state, C command);

    /** The state after one more event. */
    S evolve(S state, E event);

    /** The unique values that the event takes or gives back; {@code before} is the state that it changes. */
    default List<ClaimChange> claims(S before, E event) {
        return List.of();
    }

    /** The secrets that the event stores or destroys; {@code before} is the state that it changes. */
    default List<VaultChange> secrets(S before, C command, E event) {
        return List.of();
    }

    /** Rows that change with the event, or not at all. */
    default List<RowChange> rows(E event) {
        return List.of();
    }

    /** What the event says of persons; {@code before} is the state that it changes. */
    default List<SubjectChange> subjects(S before, E event) {
        return List.of();
    }
}
