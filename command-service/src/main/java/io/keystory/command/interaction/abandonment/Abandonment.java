package io.keystory.command.interaction.abandonment;

import io.keystory.command.automation.Place;
import io.keystory.command.interaction.abandonment.BegunInteractions.Begun;
import io.keystory.events.interaction.InteractionCommand.AbandonInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what nobody went on with until its time was up. It follows the beginnings of interactions, an hour behind, and
 * keeps how far it has come, so that a process that was down makes up for it; the first to do so in an older
 * installation looks back a day.
 */
final class Abandonment {

    private static final Logger LOG = LoggerFactory.getLogger(Abandonment.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final Place place;
    private final BegunInteractions interactions;
    private final LogReader log;
    private final Commands commands;
    private final Clock clock;

    Abandonment(Place place, BegunInteractions interactions, LogReader log, Commands commands, Clock clock) {
        this.place = place;
        this.interactions = interactions;
        this.log = log;
        this.commands = commands;
        this.clock = clock;
    }

    /** Goes on from where it was; does nothing while another process does so. */
    void round() {
        place.claim().ifPresent(position -> {
            try {
                follow(position > 0 ? position : log.times().positionAt(clock.instant().minus(LOOKED_BACK)));
            } finally {
                place.release();
            }
        });
    }

    private void follow(long begin) {
        long position = begin;
        List<Begun> expired;
        do {
            expired = interactions.after(position, BATCH).stream()
                    .takeWhile(one -> one.expiresAt() <= clock.millis()).toList();
            expired.stream().filter(one -> !one.isOver()).map(Begun::id).forEach(this::abandon);
            position = expired.isEmpty() ? position : expired.getLast().position();
            place.keep(position);
        } while (expired.size() == BATCH);
    }

    /** One that cannot be read is left as it is: it must not hold up those behind it. */
    private void abandon(InteractionId id) {
        try {
            commands.send(new AbandonInteraction(id, clock.instant()));
        } catch (KeystoryException unreadable) {
            LOG.warn("The interaction {} cannot be abandoned: {}", id, unreadable.code());
        }
    }
}
