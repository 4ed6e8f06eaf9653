package io.keystory.edge.support;

import io.keystory.edge.EdgeSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** A running front door and a client before it. */
public final class FrontDoor implements AutoCloseable {

    /** Starts one kind of front door on a free port. */
    @FunctionalInterface
    public interface Start {

        FrontDoor with(EdgeSettings settings) throws Exception;
    }

    private final int port;
    private final AutoCloseable server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public FrontDoor(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    /** Settings for a test: a free port, no limit of rates, and whatever else is given by name. */
    public static EdgeSettings settings(Map<String, String> named) {
        return EdgeSettings.from(name -> switch (name) {
            case "KEYSTORY_PORT" -> "0";
            default -> named.get(name);
        });
    }

    public int port() {
        return port;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(path, request -> {
            if (headers.length > 0) {
                request.headers(headers);
            }
        });
    }

    public HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> shape)
            throws IOException, InterruptedException {
        return client.send(request(path, shape), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    public HttpRequest request(String path, Consumer<HttpRequest.Builder> shape) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        shape.accept(request);
        return request.build();
    }

    public HttpClient client() {
        return client;
    }

    @Override
    public void close() throws Exception {
        client.close();
        server.close();
    }
}
