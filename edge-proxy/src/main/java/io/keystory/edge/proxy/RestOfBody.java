package io.keystory.edge.proxy;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What a caller still sends after they were refused. It is read and thrown away for a moment and up to a bound: closed at once,
 * the connection would be reset under who writes, and the refusal lost that is on its way to them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6</a>
 */
final class RestOfBody implements Runnable {

    /** As much as the services swallow. */
    private static final long MOST = 2L << 20;
    private static final long MOST_MILLIS = 1000;

    private final Request request;
    private final Callback end;
    private long left = MOST;
    private boolean isEnded;

    private RestOfBody(Request request, Callback end) {
        this.request = request;
        this.end = end;
    }

    /** What to do when a refusal is written: reads the rest, unless it is sent only when asked for, and ends the exchange. */
    static Callback before(Request request, Callback end) {
        return request.getHeaders().contains(HttpHeader.EXPECT) ? end
                : Callback.from(new RestOfBody(request, end)::begin, end::failed);
    }

    /** Where nothing is left to read, as of most requests, no clock is set. */
    private synchronized void begin() {
        run();
        if (!isEnded) {
            request.getComponents().getScheduler().schedule(this::end, MOST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void run() {
        while (!isEnded) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            left -= chunk.remaining();
            boolean isLast = chunk.isLast() || Content.Chunk.isFailure(chunk);
            chunk.release();
            if (isLast || left <= 0) {
                end();
            }
        }
    }

    private synchronized void end() {
        if (!isEnded) {
            isEnded = true;
            end.succeeded();
        }
    }
}
