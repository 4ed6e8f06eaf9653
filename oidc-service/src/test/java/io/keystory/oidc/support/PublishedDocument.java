package io.keystory.oidc.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** What somebody publishes on this machine, at any path of one port; a redirect leads there again. */
public final class PublishedDocument implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile String type;
    private volatile String text;
    private volatile int status = 200;

    private PublishedDocument(String type, String text) throws IOException {
        this.type = type;
        this.text = text;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            byte[] body = this.text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", this.type);
            exchange.getResponseHeaders().set("Location", address("/elsewhere"));
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** A document that is there until it is closed. */
    public static PublishedDocument of(String type, String text) {
        try {
            return new PublishedDocument(type, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a path. */
    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    public void text(String other) {
        text = other;
    }

    public void type(String other) {
        type = other;
    }

    public void status(int other) {
        status = other;
    }

    /** How often somebody asked for it. */
    public int fetched() {
        return fetched.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
