package io.keystory.command.platform;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.token.TokenStates;
import io.keystory.store.append.Staging;
import io.keystory.store.snapshot.Snapshots;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Lets Axon run a {@link Decider}: a subclass handles each command by calling decide. A command that creates the
 * aggregate always finds it new; any other is {@link Decided} and may find it missing, which the decider refuses in its
 * own words.
 */
public abstract class DecidingAggregate<S, C extends Command, E extends DomainEvent> {

    private final Decider<S, C, E> decider;

    @AggregateIdentifier
    private String stream;

    private S state;

    private Foundation foundation = Foundation.LOG;

    protected DecidingAggregate(Decider<S, C, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    /** Decides, stages what the events bring along, and applies them. */
    protected final void decide(C command) {
        for (E event : events(command)) {
            foundation.stage();
            foundation = Foundation.LOG;
            stage(command, event);
            AggregateLifecycle.apply(event);
        }
    }

    private List<E> events(C command) {
        List<E> events;
        try {
            events = decider.decide(state, command);
        } catch (RuntimeException refusal) {
            foundation.confirm();
            throw refusal;
        }
        if (events.isEmpty()) {
            foundation.confirm();
        }
        return events;
    }

    /** Takes over a state that the stream is believed to have. */
    @SuppressWarnings("unchecked")
    final void restore(String knownStream, Object knownState, Foundation believed) {
        stream = knownStream;
        state = (S) knownState;
        foundation = believed;
    }

    /** Takes over a state that was kept of the stream; false when it is none of this aggregate. */
    final boolean resume(DomainEventMessage<?> snapshot) {
        boolean isOwn = code().equals(snapshot.getMetaData().get(Snapshots.CODE));
        if (isOwn) {
            restore(snapshot.getAggregateIdentifier(), snapshot.getPayload(), Foundation.LOG);
        }
        return isOwn;
    }

    /** The state as it is, to be kept; empty when nothing is left. */
    final Optional<DomainEventMessage<?>> snapshot(long sequence) {
        return Optional.ofNullable(state).map(left -> new GenericDomainEventMessage<>(
                StreamId.parse(stream).type(), stream, sequence, left, MetaData.with(Snapshots.CODE, code())));
    }

    private String code() {
        return decider.getClass().getName();
    }

    final S state() {
        return state;
    }

    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    void on(DomainEvent event) {
        stream = event.stream().toString();
        state = decider.evolve(state, (E) event);
    }

    private void stage(C command, E event) {
        TokenStates.of(event).ifPresent(row -> Staging.current().run(row));
        decider.rows(event).forEach(row -> Staging.current().run(row));
        for (ClaimChange change : decider.claims(state, event)) {
            switch (change) {
                case ClaimChange.Take take ->
                    Staging.current().take(take.claim(), event.stream(), take.refusal());
                case ClaimChange.Alone alone ->
                    Staging.current().takeAlone(alone.likeness(), event.stream(), alone.refusal());
                case ClaimChange.Rule rule ->
                    Staging.current().takeRule(rule.likeness(), event.stream(), rule.refusal());
                case ClaimChange.Release release -> Staging.current().release(release.claim(), event.stream());
            }
        }
        for (VaultChange change : decider.secrets(state, command, event)) {
            switch (change) {
                case VaultChange.Store store -> Staging.current().store(new VaultEntry(store.id(), store.kind(),
                        event.stream(), store.value().value(), store.isDigested() ? store.value().value() : null));
                case VaultChange.Destroy destroy -> Staging.current().destroy(destroy.id());
            }
        }
        for (SubjectChange change : decider.subjects(state, event)) {
            switch (change) {
                case SubjectChange.Link link -> Staging.current().link(link.subject(), link.person());
                case SubjectChange.LinkIdentifier link -> Staging.current().link(link.subject(), link.identifier());
                case SubjectChange.Erase erase -> Staging.current().erase(erase.person(), erase.identifiers());
            }
        }
    }
}
