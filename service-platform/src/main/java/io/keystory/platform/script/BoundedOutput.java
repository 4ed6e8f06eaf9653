package io.keystory.platform.script;

import java.io.ByteArrayOutputStream;

/** Keeps what a script prints, up to a bound; more than that ends the run. */
final class BoundedOutput extends ByteArrayOutputStream {

    private static final int MOST = 256 * 1024;

    private boolean isFull;

    @Override
    public synchronized void write(int b) {
        require(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        require(length);
        super.write(bytes, from, length);
    }

    synchronized boolean isFull() {
        return isFull;
    }

    private void require(int more) {
        if (count + more > MOST) {
            isFull = true;
            throw new IllegalStateException("too much output");
        }
    }
}
