package io.keystory.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private final Gate gate = new Gate(RouteTable.load(), TrustedProxies.parse("10.0.0.0/8"),
            new RateLimiter(new RateLimit(1, 3, 100), () -> 0), new CertificateHeader("X-Certificate"), 1_000);

    @Test
    void an_ordinary_request_is_admitted_with_all_that_is_known_about_it() {
        Verdict.Admitted admitted = admitted(new Arrivals().path("/%61pi/users").length(1_000));
        assertThat(admitted.owner()).isEqualTo(Owner.QUERY);
        assertThat(admitted.path().value()).isEqualTo("/api/users");
        assertThat(admitted.requestId()).matches("[0-9a-f]{32}");
        assertThat(ForwardingHeaders.of(admitted)).containsEntry("X-Forwarded-For", "198.51.100.7")
                .containsEntry("X-Forwarded-Proto", "http").containsEntry("X-Forwarded-Host", "id.example.com")
                .containsEntry("X-Request-Id", admitted.requestId());
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE,  /api/users,        -1,   405, request.method_not_allowed",
        "CONNECT,/api/users,        -1,   405, request.method_not_allowed",
        "GET,    /api/%2e%2e/oidc,  -1,   400, request.invalid_path",
        "GET,    /api//users,       -1,   400, request.invalid_path",
        "GET,    /api;x/users,      -1,   400, request.invalid_path",
        "GET,    /API/users,        -1,   404, request.not_found",
        "GET,    /actuator/env,     -1,   404, request.not_found",
        "POST,   /api/users,        1001, 413, request.too_large",
    })
    void what_cannot_be_answered_safely_is_refused(String method, String path, long length, int status, String code) {
        Refusal refusal = refused(new Arrivals().method(method).path(path).length(length));
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void a_request_without_a_valid_host_is_refused() {
        assertThat(refused(new Arrivals().without("Host"))).isEqualTo(Refusal.invalidHost());
    }

    @Test
    void refused_requests_count_against_the_rate_too() {
        for (int i = 0; i < 3; i++) {
            assertThat(refused(new Arrivals().path("/nothing")).status()).isEqualTo(404);
        }
        Refusal refusal = refused(new Arrivals());
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        assertThat(refusal.json()).isEqualTo(
                "{\"code\":\"request.too_many\",\"message\":\"Too many requests from this address.\"}");
    }

    @Test
    void callers_behind_one_trusted_proxy_are_counted_apart() {
        for (int i = 0; i < 9; i++) {
            admitted(new Arrivals().peer("10.0.0.1").with("X-Forwarded-For", "203.0.113." + i));
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, QUERY", "PATCH, COMMAND"})
    void a_preflight_goes_to_whoever_answers_the_request_that_it_asks_about(String asked, Owner owner) {
        Arrivals preflight = new Arrivals().method("OPTIONS").path("/api/my-account")
                .with("Access-Control-Request-Method", asked);
        assertThat(admitted(preflight).owner()).isEqualTo(owner);
    }

    @Test
    void a_request_keeps_the_name_that_a_trusted_proxy_gave_it_and_no_other() {
        Arrivals named = new Arrivals().with("X-Request-Id", "trace-0123456789");
        assertThat(admitted(named).requestId()).isNotEqualTo("trace-0123456789");
        assertThat(admitted(named.peer("10.0.0.1")).requestId()).isEqualTo("trace-0123456789");
        assertThat(admitted(new Arrivals().peer("10.0.0.1").with("X-Request-Id", "<script>")).requestId())
                .matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource({"Forwarded", "x-forwarded-for", "X-FORWARDED-ANYTHING", "X-Real-IP", "X-Original-URL",
        "Client-Cert", "X-HTTP-Method-Override", "Keystory-Internal-Actor", "X-Request-Id"})
    void headers_that_speak_for_a_proxy_are_dropped(String name) {
        assertThat(ForwardingHeaders.isDropped(name)).isTrue();
        assertThat(ForwardingHeaders.isDropped("Keystory-Min-Position")).isFalse();
    }

    @Test
    void the_header_of_certificates_is_heard_from_a_trusted_proxy_and_passed_on_to_nobody() {
        Arrivals shown = new Arrivals().with("X-Certificate", CertificateHeaderTest.PEM);

        Verdict.Admitted stranger = admitted(shown);
        assertThat(ForwardingHeaders.of(stranger)).doesNotContainKey(ForwardingHeaders.CLIENT_CERTIFICATE);
        assertThat(ForwardingHeaders.isDropped(stranger, "x-certificate")).isTrue();
        Verdict.Admitted proxy = admitted(shown.peer("10.0.0.1"));
        assertThat(ForwardingHeaders.of(proxy))
                .containsEntry(ForwardingHeaders.CLIENT_CERTIFICATE, CertificateHeaderTest.BASE64);
        assertThat(ForwardingHeaders.isDropped(proxy, "X-Certificate")).isTrue();
    }

    private Verdict.Admitted admitted(Arrivals arrivals) {
        return (Verdict.Admitted) gate.judge(arrivals.arrival());
    }

    private Refusal refused(Arrivals arrivals) {
        return ((Verdict.Refused) gate.judge(arrivals.arrival())).refusal();
    }
}
