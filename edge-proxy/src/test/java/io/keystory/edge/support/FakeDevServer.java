package io.keystory.edge.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks as much of a development server as matters: says its name and target, or opens a socket that echoes. */
public final class FakeDevServer implements AutoCloseable {

    private final ServerSocket server;
    private final String name;

    public FakeDevServer(String name) throws IOException {
        this.name = name;
        this.server = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(this::acceptAll);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket caller) {
        try (caller; InputStream in = caller.getInputStream(); OutputStream out = caller.getOutputStream()) {
            String head = readHead(in);
            if (head.toLowerCase().contains("upgrade: websocket")) {
                out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: accepted\r\n\r\nhello ").getBytes());
                in.transferTo(out);
            } else {
                String body = name + " " + head.lines().findFirst().orElse("");
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body).getBytes());
            }
        } catch (IOException callerHasGone) {
            // As a browser may.
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
