package io.keystory.edge.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A browser's connection that has become a socket for hot reloading, relayed byte by byte. */
final class DevConnection extends AbstractConnection {

    private final Socket server;

    DevConnection(EndPoint browser, Executor executor, Socket server) {
        super(browser, executor);
        this.server = server;
    }

    @Override
    public void onOpen() {
        super.onOpen();
        // A quiet page is not a dead one.
        getEndPoint().setIdleTimeout(0);
        Thread.ofVirtual().start(this::relayToBrowser);
        fillInterested();
    }

    private void relayToBrowser() {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = server.getInputStream();
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                Callback.Completable written = new Callback.Completable();
                getEndPoint().write(written, ByteBuffer.wrap(buffer, 0, got));
                written.join();
            }
        } catch (IOException | RuntimeException eitherSideHasGone) {
            // Closing below is all that is left to do.
        } finally {
            close();
        }
    }

    @Override
    public void onFillable() {
        ByteBuffer buffer = BufferUtil.allocate(8192);
        try {
            int got = getEndPoint().fill(buffer);
            while (got > 0) {
                server.getOutputStream().write(BufferUtil.toArray(buffer));
                BufferUtil.clear(buffer);
                got = getEndPoint().fill(buffer);
            }
            if (got < 0) {
                close();
            } else {
                fillInterested();
            }
        } catch (IOException eitherSideHasGone) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // Nothing is lost: the relay has ended.
        } finally {
            super.close();
        }
    }
}
