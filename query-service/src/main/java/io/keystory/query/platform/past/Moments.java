package io.keystory.query.platform.past;

import io.keystory.events.platform.KeystoryException;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * Reads moments: a position of the log, or an instant, which stands for the last event that was recorded by then; what it
 * stands for never changes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 */
public final class Moments {

    private final LogReader log;
    private final Clock clock;

    Moments(LogReader log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The moment that a parameter names; 400 guard.invalid_input when it names none, or one that is not yet. */
    public Moment read(String parameter, String text) {
        return text.matches("\\d{1,18}") ? at(parameter, Long.parseLong(text)) : at(parameter, instant(parameter, text));
    }

    /** The moment after the last event. */
    public Moment now() {
        return new Moment(log.head(), clock.instant());
    }

    private Moment at(String parameter, long position) {
        if (position > log.head()) {
            throw KeystoryException.invalidInput(parameter, "is behind the last event");
        }
        return new Moment(position, log.times().recordedAt(position).orElse(Instant.EPOCH));
    }

    private Moment at(String parameter, Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw KeystoryException.invalidInput(parameter, "lies in the future");
        }
        Instant known = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        return new Moment(log.times().settledPositionAt(known), known);
    }

    /** A plus sign that was not escaped arrives as a space. */
    private static Instant instant(String parameter, String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw KeystoryException.invalidInput(
                    parameter, "is a position, or an instant such as 2026-11-23T10:00:00Z");
        }
    }
}
