package io.keystory.edge.servlet;

import io.keystory.edge.frontend.DevHandshake;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** One browser's socket for hot reloading, relayed byte by byte; the container makes it, hence public. */
public final class DevSocket implements HttpUpgradeHandler {

    private DevHandshake server;
    private WebConnection browser;

    static void join(URI server, String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        DevHandshake handshake = DevHandshake.with(server, target, name -> EdgeFilter.headers(request, name));
        handshake.headers().forEach(response::setHeader);
        request.upgrade(DevSocket.class).server = handshake;
    }

    @Override
    public void init(WebConnection connection) {
        browser = connection;
        Socket socket = server.socket();
        try {
            InputStream fromServer = socket.getInputStream();
            OutputStream toServer = socket.getOutputStream();
            InputStream fromBrowser = connection.getInputStream();
            OutputStream toBrowser = connection.getOutputStream();
            Thread.ofVirtual().start(() -> relay(fromServer, toBrowser));
            Thread.ofVirtual().start(() -> relay(fromBrowser, toServer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void relay(InputStream from, OutputStream to) {
        byte[] buffer = new byte[8192];
        try {
            for (int got = from.read(buffer); got >= 0; got = from.read(buffer)) {
                to.write(buffer, 0, got);
                to.flush();
            }
        } catch (IOException eitherSideHasGone) {
            // Closing both below is all that is left to do.
        } finally {
            close(browser);
            close(server.socket());
        }
    }

    private static void close(AutoCloseable side) {
        try {
            side.close();
        } catch (Exception alreadyClosed) {
            // Nothing is lost: the relay has ended.
        }
    }

    @Override
    public void destroy() {
        close(server.socket());
    }
}
