package io.keystory.edge.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A service behind the edge: remembers what it was asked and answers as the test says. */
final class Backend implements AutoCloseable {

    /** A request as the service saw it, headers by lower-case name. */
    record Seen(String method, String target, Map<String, String> headers, int bodyLength) {
    }

    private final HttpServer server;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    Backend(HttpHandler answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", answer);
        server.start();
    }

    /** A service that reads everything and answers 200 with its own name, and to OPTIONS with a method. */
    static Backend named(String name) throws IOException {
        Backend[] backend = new Backend[1];
        backend[0] = new Backend(exchange -> {
            backend[0].remember(exchange, exchange.getRequestBody().readAllBytes().length);
            exchange.getResponseHeaders().set("X-Service", name);
            exchange.getResponseHeaders().set("X-Request-Id", "the service's own");
            exchange.getResponseHeaders().set("Connection", "X-Hop");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.getResponseHeaders().set("Allow", "TRACE");
            }
            exchange.sendResponseHeaders(200, name.length());
            exchange.getResponseBody().write(name.getBytes());
            exchange.close();
        });
        return backend[0];
    }

    void remember(HttpExchange exchange, int bodyLength) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), String.join(", ", values)));
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bodyLength));
    }

    Seen lastSeen() throws InterruptedException {
        return seen.poll(60, java.util.concurrent.TimeUnit.SECONDS);
    }

    boolean hasSeenNothing() {
        return seen.isEmpty();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
