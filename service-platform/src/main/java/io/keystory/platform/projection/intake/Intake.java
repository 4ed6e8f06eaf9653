package io.keystory.platform.projection.intake;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.Handled;
import io.keystory.platform.projection.Projection;
import io.keystory.store.read.LogReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes events into a read model inside the running transaction: a batch as a whole, and one by one when that fails, so
 * that only the sequence of the guilty event is set aside.
 */
public final class Intake {

    /**
     * With more sequences set aside than that it is the model that is wrong, not an event: it fails instead. That events
     * cannot be read at all says nothing about the model.
     */
    static final int LIMIT = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int RETRIED_AT_ONCE = 50;

    private final String model;
    private final Projection projection;
    private final Handled handled;
    private final Generation generation;
    private final DeadLetters letters;
    private final JdbcTemplate jdbc;
    private final LogReader log;
    private final Runnable undo;

    /**
     * @param model the name that dead letters are kept under
     * @param undo undoes what the running transaction has done of a batch
     */
    public Intake(String model, Projection projection, Generation generation, DeadLetters letters, JdbcTemplate jdbc,
            LogReader log, Runnable undo) {
        this.model = model;
        this.projection = projection;
        this.handled = Handled.by(projection);
        this.generation = generation;
        this.letters = letters;
        this.jdbc = jdbc;
        this.log = log;
        this.undo = undo;
    }

    /** Takes a batch in; answers whether what is set aside may have changed. Failures that are not an event's own are thrown. */
    public boolean take(List<Recorded<DomainEvent>> batch) {
        boolean isParking = letters.begin(model);
        if (batch.stream().anyMatch(Intake::isUnreadable) || isParking && isParked(batch)) {
            return takeApart(batch);
        }
        try {
            projection.project(batch, generation);
            return false;
        } catch (RuntimeException e) {
            requireOfTheEvent(e);
            undo.run();
            letters.begin(model);
            return takeApart(batch);
        }
    }

    /** Tries some of a parked sequence again, in order, until one fails; answers whether there may be more. */
    public boolean retry(String sequence) {
        letters.lock(model);
        List<Long> positions = letters.positions(model, sequence, RETRIED_AT_ONCE);
        List<Recorded<DomainEvent>> events = log.at(positions);
        if (events.size() < positions.size()) {
            letters.failed(model, sequence, positions.getFirst(), "Events are missing: an archive is not attached");
            return false;
        }
        for (Recorded<DomainEvent> event : events) {
            Fault fault = tryAlone(event);
            if (fault != null) {
                letters.failed(model, sequence, event.position(), fault.description());
                return false;
            }
            letters.done(model, event.position());
        }
        return positions.size() == RETRIED_AT_ONCE;
    }

    private boolean isParked(List<Recorded<DomainEvent>> batch) {
        return !letters.parked(model, sequences(batch)).isEmpty();
    }

    private boolean takeApart(List<Recorded<DomainEvent>> batch) {
        letters.lock(model);
        Set<String> parked = letters.parked(model, sequences(batch));
        for (Recorded<DomainEvent> event : batch) {
            if (!parked.contains(sequence(event))) {
                takeAlone(event, parked);
            } else if (isEnd(event)) {
                letters.drop(model, sequence(event));
                parked.remove(sequence(event));
                takeAlone(event, parked);
            } else {
                letters.park(model, event.position(), event.type(), sequence(event), null);
            }
        }
        return true;
    }

    /** A row that has ended must not outlive what was set aside of it: it may be of somebody who was erased. */
    private boolean isEnd(Recorded<DomainEvent> event) {
        return !isUnreadable(event) && handled.includes(event.event()) && projection.isEnd(event, generation);
    }

    private void takeAlone(Recorded<DomainEvent> event, Set<String> parked) {
        Fault fault = tryAlone(event);
        if (fault == null) {
            return;
        }
        if (!isUnreadable(event) && letters.parkedSequences(model) >= LIMIT) {
            throw new IllegalStateException(LIMIT + " sequences of " + model + " are set aside already");
        }
        LOG.error("The read model {} sets {} aside from position {} on: {}",
                model, sequence(event), event.position(), fault.description());
        letters.park(model, event.position(), event.type(), sequence(event), fault.description());
        parked.add(sequence(event));
    }

    /** Takes one event in, unless it has no use for it; answers why it could not, or null when it could. */
    private Fault tryAlone(Recorded<DomainEvent> event) {
        if (event.event() instanceof UnreadableEvent unreadable) {
            return Fault.of(unreadable);
        }
        if (!handled.includes(event.event())) {
            return null;
        }
        jdbc.execute("savepoint event");
        try {
            projection.project(List.of(event), generation);
            jdbc.execute("release savepoint event");
            return null;
        } catch (RuntimeException e) {
            Fault fault = requireOfTheEvent(e);
            jdbc.execute("rollback to savepoint event");
            return fault;
        }
    }

    private static Fault requireOfTheEvent(RuntimeException failure) {
        Fault fault = Fault.of(failure);
        if (!fault.isOfTheEvent()) {
            throw failure;
        }
        return fault;
    }

    private static boolean isUnreadable(Recorded<DomainEvent> event) {
        return event.event() instanceof UnreadableEvent;
    }

    private Set<String> sequences(List<Recorded<DomainEvent>> batch) {
        return batch.stream().map(this::sequence).collect(Collectors.toSet());
    }

    private String sequence(Recorded<DomainEvent> event) {
        return projection.sequence(event.event()).toString();
    }
}
