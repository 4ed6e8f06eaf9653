package io.keystory.standalone.client;

import static org.awaitility.Awaitility.await;

import io.keystory.platform.start.KeystoryApplication;
import io.keystory.standalone.Keystory;
import io.keystory.standalone.postgres.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The whole product, started once on a data folder of its own, and what an administrator does through its API. */
final class RunningProduct {

    static final String PASSWORD = "Correct-horse-7-battery";

    private static final String CLIENT = "java-clients";
    private static final String SECRET = "java-clients-secret-0123456789";

    private static final RunningProduct INSTANCE = new RunningProduct();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    private String token;

    private RunningProduct() {
        int port = freePort();
        origin = "http://localhost:" + port;
        KeystoryApplication.start(Keystory.class, port, Map.of("keystory.data", TestDatabase.newFolder().toString(),
                "keystory.endpoint", origin, "keystory.bootstrap-client-id", CLIENT,
                "keystory.bootstrap-client-secret", SECRET, "logging.level.io.keystory", "warn"));
        HttpRequest health = HttpRequest.newBuilder(URI.create(origin + "/health")).build();
        await("the product is ready").atMost(Duration.ofSeconds(60)).until(() -> Answers.to(health, http).statusCode() == 200);
    }

    /** The product that all tests of clients share. */
    static RunningProduct running() {
        return INSTANCE;
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String origin() {
        return origin;
    }

    String issuer() {
        return origin + "/oidc";
    }

    /** A call to the Management API; answers the body, which must be of a success. */
    JsonNode api(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/api" + path))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))).build();
        return Answers.json(request, http);
    }

    /** A user who can sign in with {@link #PASSWORD}; answers the id. */
    String user(String username) {
        return api("POST", "/users", "{'username': '%s', 'password': '%s'}".formatted(username, PASSWORD))
                .get("id").asString();
    }

    private String token() {
        if (token == null) {
            String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.US_ASCII));
            token = Answers.json(HttpRequest.newBuilder(URI.create(issuer() + "/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=all"
                            + "&resource=https%3A%2F%2Fdefault.logto.app%2Fapi")).build(), http)
                    .get("access_token").asString();
        }
        return token;
    }
}
