package io.keystory.query.platform.past;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A moment that a read asks about: after the event at {@code position}, and before the next.
 *
 * @param position from 0, the moment before the first event
 * @param at the instant that was asked for, or the one when the event was recorded; what expires is judged by it
 */
public record Moment(long position, Instant at) {

    private static final String KEY = Moment.class.getName();

    /** The moment that the running request asks about; empty when it asks about now. */
    public static Optional<Moment> asked() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? Optional.empty()
                : Optional.ofNullable((Moment) request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST));
    }

    /** The instant, in epoch ms, by which the running request judges what has expired. */
    public static long millis(Clock clock) {
        return asked().map(moment -> moment.at().toEpochMilli()).orElseGet(clock::millis);
    }

    /** Makes it the moment that a request asks about. */
    public void askIn(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }
}
