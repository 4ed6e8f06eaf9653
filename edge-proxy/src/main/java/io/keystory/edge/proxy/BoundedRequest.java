package io.keystory.edge.proxy;

import io.keystory.edge.guard.BodyTooLargeException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body fails as soon as it passes the limit; until then it streams. */
final class BoundedRequest extends Request.Wrapper {

    private final long limit;
    private long count;
    private Content.Chunk failure;

    BoundedRequest(Request request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Content.Chunk read() {
        if (failure != null) {
            return failure;
        }
        Content.Chunk chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        count += chunk.remaining();
        if (count <= limit) {
            return chunk;
        }
        chunk.release();
        failure = Content.Chunk.from(new BodyTooLargeException(limit));
        return failure;
    }
}
