package io.keystory.query.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

    /** The answer to a GET; {@code headers} are names and values in turn. */
    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** The answer to a request without a body. */
    public Answer send(String method, String path, String... headers) {
        return new Answer(send(method, path, HttpResponse.BodyHandlers.ofString(), headers));
    }

    /** The answer to a GET as it comes; the caller closes it. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofInputStream(), headers);
    }

    private <T> HttpResponse<T> send(
            String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), body);
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

        /** The error code of a refusal. */
        public String code() {
            return json().path("code").asString();
        }

        /** The value of a header, or null. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
