package io.keystory.edge.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.keystory.edge.support.FrontDoor;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class EdgeStreamingTest {

    private final CountDownLatch seen = new CountDownLatch(1);

    @Test
    void an_answer_arrives_piece_by_piece_as_the_service_sends_it() throws Exception {
        HttpHandler pieces = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n".getBytes());
            exchange.getResponseBody().flush();
            await(seen);
            exchange.getResponseBody().write("data: 2\n".getBytes());
            exchange.close();
        };
        try (Backend query = new Backend(pieces); FrontDoor door = open(query, "60")) {
            HttpResponse<InputStream> answer = door.client()
                    .send(door.request("/api/events", r -> { }), BodyHandlers.ofInputStream());
            assertThat(new String(answer.body().readNBytes(8))).isEqualTo("data: 1\n");
            seen.countDown();
            assertThat(new String(answer.body().readAllBytes())).isEqualTo("data: 2\n");
        }
    }

    @Test
    void a_request_reaches_the_service_piece_by_piece_as_the_caller_sends_it() throws Exception {
        HttpHandler counting = exchange -> {
            exchange.getRequestBody().readNBytes(3);
            seen.countDown();
            byte[] rest = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, rest.length);
            exchange.getResponseBody().write(rest);
            exchange.close();
        };
        try (Backend command = new Backend(counting); FrontDoor door = open(command, "60");
                PipedOutputStream caller = new PipedOutputStream()) {
            PipedInputStream body = new PipedInputStream(caller);
            CompletableFuture<HttpResponse<String>> answer = door.client().sendAsync(door.request("/api/users",
                    r -> r.header("Content-Type", "text/plain").POST(BodyPublishers.ofInputStream(() -> body))),
                    BodyHandlers.ofString());
            // The client hands on what fills its buffer, so the first piece is larger than that.
            caller.write(new byte[40_000]);
            caller.flush();
            assertThat(seen.await(60, TimeUnit.SECONDS)).isTrue();
            caller.write("end".getBytes());
            caller.close();
            assertThat(answer.get(60, TimeUnit.SECONDS).body()).hasSize(40_000).endsWith("end");
        }
    }

    @Test
    void a_service_that_stays_silent_is_a_504() throws Exception {
        HttpHandler silent = exchange -> await(seen);
        try (Backend query = new Backend(silent); FrontDoor door = open(query, "1")) {
            HttpResponse<String> answer = door.get("/api/users");
            seen.countDown();
            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("\"code\":\"service.timeout\"");
        }
    }

    @Test
    void a_service_that_breaks_off_before_it_answers_is_a_502() throws Exception {
        HttpHandler broken = exchange -> {
            throw new IllegalStateException("gone");
        };
        try (Backend query = new Backend(broken); FrontDoor door = open(query, "60")) {
            HttpResponse<String> answer = door.get("/api/users");
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("\"code\":\"service.broken_off\"");
        }
    }

    @Test
    void closing_lets_a_running_request_end() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        HttpHandler slow = exchange -> {
            running.countDown();
            await(seen);
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes());
            exchange.close();
        };
        try (Backend query = new Backend(slow)) {
            FrontDoor door = open(query, "60");
            var answer = door.client().sendAsync(door.request("/api/users", r -> { }), BodyHandlers.ofString());
            assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> close(door));
            seen.countDown();
            assertThat(answer.get(60, TimeUnit.SECONDS).body()).isEqualTo("ok");
            closing.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void health_is_that_of_every_service() throws Exception {
        HttpHandler healthy = exchange -> {
            boolean isHealth = exchange.getRequestURI().getPath().equals("/health");
            exchange.sendResponseHeaders(isHealth ? 200 : 500, -1);
            exchange.close();
        };
        try (Backend service = new Backend(healthy)) {
            try (FrontDoor door = open(service, "60")) {
                HttpResponse<String> up = door.get("/health");
                assertThat(up.statusCode()).isEqualTo(200);
                assertThat(up.body()).isEqualTo("{\"status\":\"up\",\"services\":{"
                        + "\"command-service\":{\"status\":\"up\"},\"query-service\":{\"status\":\"up\"},"
                        + "\"oidc-service\":{\"status\":\"up\"}}}");
            }
            service.close();
            try (FrontDoor door = open(service, "60")) {
                assertThat(door.get("/health").statusCode()).isEqualTo(503);
            }
        }
    }

    private static FrontDoor open(Backend service, String timeout) throws Exception {
        EdgeServer server = EdgeServer.start(FrontDoor.settings(Map.of("KEYSTORY_QUERY_URL", service.url(),
                "KEYSTORY_COMMAND_URL", service.url(), "KEYSTORY_OIDC_URL", service.url(),
                "KEYSTORY_SERVICE_TIMEOUT", timeout)));
        return new FrontDoor(server.port(), server);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(FrontDoor door) {
        try {
            door.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
