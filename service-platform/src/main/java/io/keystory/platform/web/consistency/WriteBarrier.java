package io.keystory.platform.web.consistency;

import io.keystory.store.append.WriteTrace;
import io.keystory.store.progress.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;

/**
 * Ends a write: puts its position into the answer, and waits until the read models have taken it in, so that an
 * ordinary client reads its own writes. {@code Prefer: respond-async} switches the wait off.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240</a>
 */
public final class WriteBarrier {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String DONE = WriteBarrier.class.getName();

    private final Progress progress;

    public WriteBarrier(Progress progress) {
        this.progress = progress;
    }

    /** Does so once per request, before its answer is committed; later calls change nothing. */
    public void complete(HttpServletRequest request, HttpServletResponse response) {
        WriteTrace trace = WriteTrace.current().orElse(null);
        if (trace == null || trace.position() == 0 || request.getAttribute(DONE) != null || response.isCommitted()) {
            return;
        }
        request.setAttribute(DONE, true);
        response.setHeader("Keystory-Position", Long.toString(trace.position()));
        if (prefersAsync(request)) {
            response.setHeader("Preference-Applied", "respond-async");
            return;
        }
        List<String> late = progress.await(trace.lastByType(), LIMIT);
        if (!late.isEmpty()) {
            response.setHeader("Keystory-Lag", String.join(", ", late));
        }
    }

    private static boolean prefersAsync(HttpServletRequest request) {
        String prefer = request.getHeader("Prefer");
        return prefer != null && prefer.contains("respond-async");
    }
}
