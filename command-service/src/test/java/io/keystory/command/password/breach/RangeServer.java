package io.keystory.command.password.breach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A range service on this machine that keeps what it was asked. */
final class RangeServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> paddings = new CopyOnWriteArrayList<>();

    RangeServer(HttpHandler answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/range/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            paddings.add(exchange.getRequestHeaders().getFirst("Add-Padding"));
            answer.handle(exchange);
        });
        server.start();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/range/");
    }

    List<String> requests() {
        return requests;
    }

    List<String> paddings() {
        return paddings;
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
