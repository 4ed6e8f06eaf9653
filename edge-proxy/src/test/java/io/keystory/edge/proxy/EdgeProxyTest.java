package io.keystory.edge.proxy;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.support.FrontDoor;
import io.keystory.edge.support.RawHttp;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeProxyTest {

    private Backend command;
    private Backend query;
    private Backend oidc;
    private FrontDoor door;

    @BeforeEach
    void start() throws Exception {
        command = Backend.named("command");
        query = Backend.named("query");
        oidc = Backend.named("oidc");
        door = open(Map.of("KEYSTORY_BODY_LIMIT", "100000"));
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        command.close();
        query.close();
        oidc.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/users, query", "POST, /api/users, command", "GET, /api/experience/interaction, command",
        "GET, /oidc/jwks, oidc", "GET, /sign-in, oidc", "GET, /, oidc", "DELETE, /api/users/u1, command",
        "POST, /callback/c1, oidc", "GET, /assets/app.js, oidc", "GET, /.well-known/oauth-authorization-server/oidc, oidc",
    })
    void the_owner_of_the_route_answers(String method, String path, String service) throws Exception {
        HttpResponse<String> answer = door.send(path, r -> r.method(method, noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/users          | GET,HEAD,OPTIONS,POST
            /api/users/u1/roles | GET,HEAD,OPTIONS,POST,PUT
            /oidc/token         | TRACE""")
    void whatever_service_answers_it_says_all_methods_that_the_table_knows(String path, String methods) throws Exception {
        HttpResponse<String> answer = door.send(path, r -> r.method("OPTIONS", noBody()));
        assertThat(answer.headers().allValues("Allow")).containsExactly(methods);
    }

    @Test
    void the_service_sees_the_canonical_path_and_the_query_as_it_came() throws Exception {
        try (RecordingSocket service = new RecordingSocket(); FrontDoor toSocket = open(service.url())) {
            RawHttp.exchange(toSocket.port(), "GET /%61pi/users/caf%c3%a9?search=%25a%25&x=[1]|2&y=a%2Fb HTTP/1.1",
                    "Host: localhost");
            assertThat(service.requestLine())
                    .isEqualTo("GET /api/users/caf%C3%A9?search=%25a%25&x=[1]|2&y=a%2Fb HTTP/1.1");
        }
    }

    @Test
    void a_file_of_nobody_is_asked_for_among_those_of_uploaded_pages() throws Exception {
        try (RecordingSocket service = new RecordingSocket(); FrontDoor toSocket = open(service.url())) {
            RawHttp.exchange(toSocket.port(), "GET /assets/app.js?v=1 HTTP/1.1", "Host: localhost");
            assertThat(service.requestLine()).isEqualTo("GET /assets/custom-ui/assets/app.js?v=1 HTTP/1.1");
        }
    }

    @Test
    void the_certificate_that_a_trusted_proxy_was_shown_is_told_to_services() throws Exception {
        String line = "GET /api/users HTTP/1.1";
        String[] headers = {"Host: id.example.com", "X-Certificate: -----BEGIN%20CERTIFICATE-----"
                + "MIIB%2B%2F8%3D-----END%20CERTIFICATE-----", "Keystory-Internal-Client-Certificate: forged"};
        RawHttp.exchange(door.port(), line, headers);
        assertThat(query.lastSeen().headers()).doesNotContainKey("keystory-internal-client-certificate");
        try (FrontDoor trusting = open(Map.of("KEYSTORY_CLIENT_CERTIFICATES_HEADER", "X-Certificate",
                "KEYSTORY_TRUSTED_PROXIES", "127.0.0.1,::1"))) {
            RawHttp.exchange(trusting.port(), line, headers);
        }
        assertThat(query.lastSeen().headers()).containsEntry("keystory-internal-client-certificate", "MIIB+/8=")
                .doesNotContainKey("x-certificate");
    }

    @Test
    void nobody_but_the_edge_speaks_of_the_caller() throws Exception {
        RawHttp.exchange(door.port(), "GET /api/users HTTP/1.1", "Host: id.example.com", "X-Forwarded-For: 203.0.113.5",
                "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example.com", "X-Forwarded-Prefix: /x",
                "Forwarded: for=203.0.113.5", "X-Real-IP: 203.0.113.5", "X-Original-URL: /api/roles",
                "X-Request-Id: forged-request", "Keystory-Internal-Actor: root", "X-Mine: kept");
        Map<String, String> headers = query.lastSeen().headers();
        assertThat(headers).containsEntry("x-forwarded-for", "127.0.0.1").containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", "id.example.com").containsEntry("host", "id.example.com")
                .containsEntry("x-mine", "kept").containsEntry("via", "1.1 keystory")
                .doesNotContainKeys("x-forwarded-prefix", "forwarded", "x-real-ip", "x-original-url",
                        "keystory-internal-actor");
        assertThat(headers.get("x-request-id")).matches("[0-9a-f]{32}");
    }

    @Test
    void headers_of_one_connection_stay_on_it() throws Exception {
        String answer = RawHttp.exchange(door.port(), "GET /api/users HTTP/1.1", "Host: localhost",
                "Connection: X-Mine", "X-Mine: 1", "Keep-Alive: timeout=5", "TE: trailers",
                "Proxy-Authorization: Basic x");
        assertThat(query.lastSeen().headers()).doesNotContainKeys("x-mine", "keep-alive", "te", "proxy-authorization");
        assertThat(answer).containsIgnoringCase("X-Service: query").doesNotContain("X-Hop");
    }

    @Test
    void a_trusted_proxy_speaks_of_the_caller() throws Exception {
        try (FrontDoor behindProxy = open(Map.of("KEYSTORY_TRUSTED_PROXIES", "127.0.0.0/8"))) {
            HttpResponse<String> answer = behindProxy.get("/api/users", "X-Forwarded-For", "203.0.113.5",
                    "X-Forwarded-Proto", "https", "X-Forwarded-Host", "id.example.com",
                    "X-Request-Id", "from-the-proxy");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(query.lastSeen().headers()).containsEntry("x-forwarded-for", "203.0.113.5")
                    .containsEntry("x-forwarded-proto", "https").containsEntry("x-forwarded-host", "id.example.com")
                    .containsEntry("x-request-id", "from-the-proxy");
        }
    }

    @Test
    void every_answer_names_its_request_once() throws Exception {
        HttpResponse<String> answer = door.get("/api/users");
        assertThat(answer.headers().allValues("X-Request-Id"))
                .containsExactly(query.lastSeen().headers().get("x-request-id"));
        assertThat(answer.headers().allValues("Date")).hasSize(1);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//users", "/api/%2e%2e/oidc/jwks", "/api/x%2fy", "/api;v=1/users", "/api/../oidc/jwks",
        "/oidc/%252e%252e/x", "/api/%00", "/api\\users", "*"})
    void a_path_that_can_be_read_in_two_ways_reaches_nobody(String path) throws Exception {
        String answer = RawHttp.exchange(door.port(), "GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"request.");
        assertThat(query.hasSeenNothing() && oidc.hasSeenNothing() && command.hasSeenNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET, /API/users, 404", "GET, /actuator/health, 404", "GET, /internal/commands, 404",
        "TRACE, /api/users, 405", "BREW, /api/users, 405"})
    void what_no_route_has_reaches_nobody(String method, String path, int status) throws Exception {
        String answer = RawHttp.exchange(door.port(), method + " " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"code\":\"request.");
        assertThat(query.hasSeenNothing() && command.hasSeenNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/users HTTP/1.1", "GET /api/users HTTP/9.9", "nonsense", "GET  HTTP/1.1"})
    void a_request_that_is_not_one_is_refused_in_the_common_shape(String line) throws Exception {
        String answer = RawHttp.exchange(door.port(), line, "Content-Length: x");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|505) .*").contains("\"code\":\"request.").doesNotContain("<html");
    }

    @Test
    void two_lengths_of_one_body_are_refused() throws Exception {
        String answer = RawHttp.exchange(door.port(), "POST /api/users HTTP/1.1", "Host: localhost",
                "Content-Length: 5", "Transfer-Encoding: chunked");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(command.hasSeenNothing()).isTrue();
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused_before_it_is_sent() throws Exception {
        String answer = RawHttp.exchange(door.port(), "POST /api/users HTTP/1.1", "Host: localhost",
                "Content-Length: 100001", "Content-Type: application/json");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"request.too_large\"");
        assertThat(command.hasSeenNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1500000", "Transfer-Encoding: chunked"})
    void who_sends_all_of_a_body_that_is_too_large_reads_the_refusal_all_the_same(String framing) throws Exception {
        boolean isChunked = framing.contains("chunked");
        byte[] body = new byte[1_500_000];
        try (Socket socket = new Socket("localhost", door.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/users HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + framing + "\r\n\r\n"
                    + (isChunked ? Integer.toHexString(body.length) + "\r\n" : "")).getBytes(ISO_8859_1));
            out.write(body);
            out.write((isChunked ? "\r\n0\r\n\r\n" : "").getBytes(ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 413").contains("\"code\":\"request.too_large\"");
        }
    }

    @Test
    void a_body_that_becomes_too_large_is_refused() throws Exception {
        byte[] body = new byte[300_000];
        HttpResponse<String> answer = door.send("/api/users", r -> r.header("Content-Type", "application/json")
                .POST(ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"request.too_large\"");
    }

    @Test
    void bodies_within_the_limit_arrive_whole_announced_or_not() throws Exception {
        door.send("/api/users", r -> r.POST(ofString("x".repeat(100_000))));
        assertThat(command.lastSeen().bodyLength()).isEqualTo(100_000);
        door.send("/api/users", r -> r.header("Content-Type", "application/json")
                .POST(ofInputStream(() -> new ByteArrayInputStream(new byte[99_999]))));
        assertThat(command.lastSeen().bodyLength()).isEqualTo(99_999);
    }

    @Test
    void a_caller_in_a_hurry_is_told_when_to_come_back() throws Exception {
        try (FrontDoor strict = open(Map.of("KEYSTORY_TRUSTED_PROXIES", "127.0.0.0/8", "KEYSTORY_RATE_LIMIT", "1",
                "KEYSTORY_RATE_BURST", "2"))) {
            assertThat(strict.get("/api/users", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200);
            assertThat(strict.get("/api/users", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = strict.get("/api/users", "X-Forwarded-For", "203.0.113.5");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.body()).contains("\"code\":\"request.too_many\"");
            assertThat(strict.get("/api/users", "X-Forwarded-For", "203.0.113.6").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_service_that_is_gone_is_a_503_with_the_time_to_come_back() throws Exception {
        command.close();
        HttpResponse<String> answer = door.send("/api/users", r -> r.POST(ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"service.unavailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void a_service_whose_name_is_not_known_is_unavailable_too() throws Exception {
        try (FrontDoor nameless = open("http://query-service.invalid:3012")) {
            HttpResponse<String> answer = nameless.get("/api/users");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"service.unavailable\"");
        }
    }

    private static FrontDoor open(String url) throws Exception {
        EdgeServer server = EdgeServer.start(
                FrontDoor.settings(Map.of("KEYSTORY_QUERY_URL", url, "KEYSTORY_OIDC_URL", url)));
        return new FrontDoor(server.port(), server);
    }

    private FrontDoor open(Map<String, String> named) throws Exception {
        Map<String, String> settings = new HashMap<>(named);
        settings.put("KEYSTORY_COMMAND_URL", command.url());
        settings.put("KEYSTORY_QUERY_URL", query.url());
        settings.put("KEYSTORY_OIDC_URL", oidc.url());
        EdgeServer server = EdgeServer.start(FrontDoor.settings(settings));
        return new FrontDoor(server.port(), server);
    }
}
