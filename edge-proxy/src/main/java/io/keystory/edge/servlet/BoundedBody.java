package io.keystory.edge.servlet;

import io.keystory.edge.guard.BodyTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body of unannounced length that ends in an error as soon as it passes the limit. */
final class BoundedBody extends ServletInputStream {

    /** What to do, once, when the limit is passed. */
    @FunctionalInterface
    interface Overflow {

        void refuse() throws IOException;
    }

    private final ServletInputStream body;
    private final long limit;
    private final Overflow overflow;
    private long count;

    BoundedBody(ServletInputStream body, long limit, Overflow overflow) {
        this.body = body;
        this.limit = limit;
        this.overflow = overflow;
    }

    @Override
    public int read() throws IOException {
        int value = body.read();
        return value < 0 ? value : count(value, 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = body.read(bytes, offset, length);
        return got < 0 ? got : count(got, got);
    }

    private int count(int result, int bytes) throws IOException {
        boolean wasWithin = count <= limit;
        count += bytes;
        if (count <= limit) {
            return result;
        }
        if (wasWithin) {
            overflow.refuse();
        }
        throw new BodyTooLargeException(limit);
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
