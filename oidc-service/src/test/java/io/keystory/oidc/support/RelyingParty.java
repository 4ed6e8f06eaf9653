package io.keystory.oidc.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An application's server, on this machine, that is told when a session is over. */
public final class RelyingParty implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private volatile int status = 200;

    public RelyingParty() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::take);
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it wants to be told. */
    public String logoutUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/logout";
    }

    /** What it answers from now on. */
    public void answers(int newStatus) {
        status = newStatus;
    }

    /** What it was told next; fails when that is nothing for a minute. */
    public Notice next() {
        try {
            Notice next = notices.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was told");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether it was told nothing else up to now. */
    public boolean isQuiet() {
        return notices.isEmpty();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        notices.add(new Notice(exchange.getRequestMethod(), exchange.getRequestHeaders().getFirst("Content-Type"),
                Browser.parameters(body)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A request that it got. */
    public record Notice(String method, String contentType, Map<String, String> form) {}
}
