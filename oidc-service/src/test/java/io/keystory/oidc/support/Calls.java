package io.keystory.oidc.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the provider over HTTP. */
public final class Calls {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;

    Calls(int port) {
        this.port = port;
    }

    /** A GET; {@code headers} are names and values in turn. */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A POST of a form; {@code parameters} are names and values in turn, null values are left out. */
    public Answer form(String path, List<String> headers, String... parameters) {
        return send("POST", path, encode(parameters), with(headers, "application/x-www-form-urlencoded"));
    }

    /** A POST of a form without further headers. */
    public Answer form(String path, String... parameters) {
        return form(path, List.of(), parameters);
    }

    /** A POST of a body of some type. */
    public Answer post(String path, String contentType, String body) {
        return send("POST", path, body, with(List.of(), contentType));
    }

    /** Any request. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header of a client that shows its secret. */
    public static List<String> basic(String id, String secret) {
        return List.of("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    /** The header of whoever has an access token. */
    public static List<String> bearer(String token) {
        return List.of("Authorization", "Bearer " + token);
    }

    private static String[] with(List<String> headers, String contentType) {
        List<String> all = new ArrayList<>(headers);
        all.add("Content-Type");
        all.add(contentType);
        return all.toArray(String[]::new);
    }

    private static String encode(String... parameters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i + 1] != null) {
                pairs.add(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
            }
        }
        return String.join("&", pairs);
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

        /** A member of the answer as text; empty when it is not there. */
        public String text(String member) {
            return json().path(member).asString("");
        }

        /** The protocol's error code. */
        public String error() {
            return text("error");
        }

        /** The value of a header, or null. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
