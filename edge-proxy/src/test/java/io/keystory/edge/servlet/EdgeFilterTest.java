package io.keystory.edge.servlet;

import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.support.FrontDoor;
import io.keystory.edge.support.RawHttp;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeFilterTest {

    @Test
    void the_rest_of_the_process_sees_the_caller_and_no_forged_header() throws Exception {
        try (FrontDoor door = open(Map.of())) {
            HttpResponse<String> answer = door.get("/api/users", "X-Forwarded-For", "203.0.113.5",
                    "X-Forwarded-Proto", "https", "Forwarded", "for=203.0.113.5", "X-Request-Id", "forged-request",
                    "X-Mine", "kept");
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(answer.body())
                    .contains("caller 127.0.0.1 http", "x-mine: kept", "x-request-id: " + id, "named " + id)
                    .doesNotContain("forwarded", "forged");
        }
    }

    @Test
    void behind_a_trusted_proxy_the_caller_is_who_it_says() throws Exception {
        try (FrontDoor door = open(Map.of("KEYSTORY_TRUSTED_PROXIES", "127.0.0.1,::1"))) {
            HttpResponse<String> answer = door.get("/api/users", "X-Forwarded-For", "203.0.113.5",
                    "X-Forwarded-Proto", "https");
            assertThat(answer.body()).contains("caller 203.0.113.5 https").doesNotContain("forwarded");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        }
    }

    @Test
    void the_certificate_that_a_trusted_proxy_was_shown_is_known_within() throws Exception {
        String[] headers = {"Client-Cert", ":MIIB+/8=:", "Keystory-Internal-Client-Certificate", "forged"};
        Map<String, String> accepting = Map.of("KEYSTORY_CLIENT_CERTIFICATES_HEADER", "Client-Cert");
        Map<String, String> trusting = Map.of("KEYSTORY_CLIENT_CERTIFICATES_HEADER", "Client-Cert",
                "KEYSTORY_TRUSTED_PROXIES", "127.0.0.1,::1");
        for (Map<String, String> named : List.of(Map.<String, String>of(), accepting, trusting)) {
            try (FrontDoor door = open(named)) {
                assertThat(door.get("/oidc/token", headers).body())
                        .contains(named == trusting ? "shown MIIB+/8=" : "shown null")
                        .doesNotContain("client-cert", "forged");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/oidc/jwks", "/api/users", "/sign-in", "/", "/health", "/account/callback/social/c1"})
    void what_is_no_frontend_is_passed_on(String path) throws Exception {
        try (FrontDoor door = open(Map.of())) {
            assertThat(door.send(path, r -> r.method(path.startsWith("/account") ? "POST" : "GET", ofString("")))
                    .body()).contains(" " + path + "\n");
        }
    }

    @Test
    void a_file_of_nobody_is_asked_for_among_those_of_uploaded_pages() throws Exception {
        try (FrontDoor door = open(Map.of())) {
            assertThat(door.get("/assets/%61pp.js?v=1").body()).contains("GET /assets/custom-ui/assets/app.js\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api//users, 400", "/api/%2e%2e/oidc, 400", "/api;x/users, 400", "/api/x%2fy, 400",
        "/API/users, 404", "/actuator/env, 404", "/internal/commands, 404"})
    void what_the_edge_refuses_is_refused_here(String path, int status) throws Exception {
        try (FrontDoor door = open(Map.of())) {
            assertThat(RawHttp.exchange(door.port(), "GET " + path + " HTTP/1.1", "Host: localhost"))
                    .startsWith("HTTP/1.1 " + status).doesNotContain("caller");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000})
    void a_body_is_bounded_whether_its_length_is_announced_or_not(int length) throws Exception {
        try (FrontDoor door = open(Map.of("KEYSTORY_BODY_LIMIT", "1000"))) {
            int status = length <= 1_000 ? 200 : 413;
            HttpResponse<String> announced = door.send("/api/users", r -> r.POST(ofString("x".repeat(length))));
            HttpResponse<String> streamed = door.send("/api/users", r -> r.header("Content-Type", "text/plain")
                    .POST(ofInputStream(() -> new ByteArrayInputStream(new byte[length]))));
            for (HttpResponse<String> answer : List.of(announced, streamed)) {
                assertThat(answer.statusCode()).isEqualTo(status);
                assertThat(answer.body()).contains(status == 200 ? "body " + length : "request.too_large");
            }
        }
    }

    @Test
    void a_caller_in_a_hurry_is_told_when_to_come_back() throws Exception {
        try (FrontDoor door = open(Map.of("KEYSTORY_TRUSTED_PROXIES", "127.0.0.1,::1", "KEYSTORY_RATE_LIMIT", "1",
                "KEYSTORY_RATE_BURST", "1"))) {
            assertThat(door.get("/api/users", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = door.get("/api/users", "X-Forwarded-For", "203.0.113.5");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        }
    }

    private static FrontDoor open(Map<String, String> named) throws Exception {
        return TomcatDoor.start(FrontDoor.settings(named), new Echo());
    }
}
