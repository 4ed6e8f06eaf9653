package io.keystory.command.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service over HTTP. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final String token;

    TestClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Posts JSON; {@code json} may use single quotes for double ones. */
    public Answer post(String path, String json) {
        return send("POST", path, json.replace('\'', '"'));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json.replace('\'', '"'));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json.replace('\'', '"'));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts a body of some type; {@code headers} are names and values in turn. */
    public Answer upload(String path, String type, String body, String... headers) {
        return upload(path, type, BodyPublishers.ofString(body), headers);
    }

    /** The same with a body that is no text. */
    public Answer upload(String path, String type, byte[] body) {
        return upload(path, type, BodyPublishers.ofByteArray(body));
    }

    private Answer upload(String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type).POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    /** Sends a body as it is, none when null; {@code headers} are names and values in turn. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request);
    }

    private static Answer sent(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A text of the answered object; null when it is null. */
        public String text(String field) {
            return json().path(field).asStringOpt().orElse(null);
        }

        /** The error code of a refusal. */
        public String code() {
            return json().path("code").asString();
        }

        /** Status and code, such as {@code 422 role.name_in_use}. */
        public String refusal() {
            return status() + " " + code();
        }

        /** The value of a header, or null. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
