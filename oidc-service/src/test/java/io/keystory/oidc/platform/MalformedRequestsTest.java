package io.keystory.oidc.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.ServedRoute;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** Every endpoint that the provider has, found in what it serves: whatever is sent there, it refuses well and nothing happens. */
class MalformedRequestsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String FORM = "application/x-www-form-urlencoded";
    /** What any of them knows. */
    private static final List<String> PARAMETERS = List.of("client_id", "client_secret", "client_assertion", "grant_type",
            "code", "code_verifier", "refresh_token", "device_code", "user_code", "subject_token", "token", "redirect_uri",
            "response_type", "response_mode", "scope", "state", "nonce", "prompt", "max_age", "claims", "request",
            "request_uri", "code_challenge", "dpop_jkt", "id_token_hint", "post_logout_redirect_uri", "organization_id",
            "xsrf", "to", "logout");
    /** What pages and other protocols know. */
    private static final List<String> OF_PAGES =
            List.of("app_id", "code", "state", "user_code", "SAMLRequest", "SAMLResponse", "RelayState");
    private static final String PROTOCOL = "/oidc";
    /** Those that read a form before anything else. */
    private static final Set<String> OF_FORMS = Set.of("/oidc/token", "/oidc/token/introspection",
            "/oidc/token/revocation", "/oidc/request", "/oidc/device/auth");
    private static final List<String> HEADERS = List.of("Authorization: Basic %%%", "Authorization: Basic Og==",
            "Authorization: Basic", "Authorization: Bearer", "Authorization: Bearer a b", "Authorization: DPoP x",
            "Authorization: Unheard of", "DPoP: x", "DPoP: e30.e30.e30", "Cookie: _session=%00; _interaction=~~~; _logto={",
            "Cookie: =;;=", "Accept: %%%", "Accept-Language: %%%", "Content-Type: %%%", "If-None-Match: %%%",
            "Origin: %%%", "Sec-Fetch-Site: %%%");
    private static final String OVERSIZED = "x".repeat(57 * 1024);

    @BeforeAll
    static void signing() {
        TestKey.current();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void what_is_malformed_twice_missing_or_too_long_is_refused_and_appends_nothing(Endpoint endpoint) {
        Facts facts = new Facts(PROVIDER);

        endpoint.malformed().forEach((what, request) -> assertRefused(endpoint, what, request.send(endpoint)));

        assertThat(facts.all()).as("appended by %s", endpoint).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void headers_that_are_malformed_are_refused_or_ignored_and_append_nothing(Endpoint endpoint) {
        Facts facts = new Facts(PROVIDER);

        HEADERS.forEach(header -> assertRefused(endpoint, header, PROVIDER.calls().send(
                endpoint.method().name(), endpoint.path(), null, header.split(": ", 2))));

        assertThat(facts.all()).as("appended by %s", endpoint).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpointsOfForms")
    void what_is_no_form_is_an_invalid_request(Endpoint endpoint) {
        assertThat(refusal(new Sent(FORM, "client_id=%zz").send(endpoint))).isEqualTo("400 invalid_request");
        assertThat(refusal(new Sent(FORM, "client_id=a%00").send(endpoint))).isEqualTo("400 invalid_request");
        assertThat(refusal(new Sent(FORM, "client_id=a&client_id=b").send(endpoint))).isEqualTo("400 invalid_request");
        assertThat(refusal(new Sent("text/plain", "client_id=a").send(endpoint))).isEqualTo("400 invalid_request");
        assertThat(refusal(new Sent("application/json", "{").send(endpoint))).isEqualTo("400 invalid_request");
        assertThat(refusal(new Sent(FORM, "token=" + OVERSIZED).send(endpoint))).isEqualTo("413 invalid_request");
    }

    /** Clients of HTTP do not send it. */
    @Test
    void a_control_in_a_header_is_an_invalid_request() throws IOException {
        int port = Integer.parseInt(PROVIDER.bean(Environment.class).getProperty("local.server.port"));
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("""
                    GET /oidc/me HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer \u0085\r
                    Connection: close\r
                    \r
                    """.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"invalid_request\"");
        }
    }

    private static void assertRefused(Endpoint endpoint, String how, Answer answer) {
        String what = endpoint + ", " + how;
        assertThat(answer.status()).as(what).isLessThan(500);
        String type = answer.header("Content-Type");
        if (answer.status() >= 400 && type != null && type.startsWith("application/json")) {
            assertThat(answer.text(endpoint.path().startsWith(PROTOCOL) ? "error" : "code")).as(what)
                    .matches("[a-z_.]+").isNotEqualTo("server_error");
            assertThat(answer.text("message")).as(what).isNotEmpty();
        }
    }

    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.error();
    }

    static Stream<Endpoint> endpoints() {
        return ServedRoute.all().map(Endpoint::of).distinct();
    }

    static Stream<Endpoint> endpointsOfForms() {
        return OF_FORMS.stream().sorted().map(path -> new Endpoint(HttpMethod.POST, path));
    }

    /** Something that is served. */
    record Endpoint(HttpMethod method, String path) {

        static Endpoint of(ServedRoute route) {
            return new Endpoint(route.method().asHttpMethod(),
                    route.pattern().replaceAll("\\{[^/]*}", "nothing").replace("**", "nothing"));
        }

        Map<String, Sent> malformed() {
            return method == HttpMethod.GET || method == HttpMethod.HEAD ? inAddress() : inBody();
        }

        private Map<String, Sent> inAddress() {
            Map<String, Sent> all = new LinkedHashMap<>();
            all.put("nothing", new Sent(null, ""));
            all.put("a control in a name", new Sent(null, "a%0Ab=c"));
            for (String name : path.startsWith(PROTOCOL) ? PARAMETERS : OF_PAGES) {
                all.put(name + " twice", new Sent(null, name + "=a&" + name + "=b"));
                all.put(name + " with NUL", new Sent(null, name + "=a%00b"));
                all.put(name + " too long", new Sent(null, name + "=" + "x".repeat(6000)));
            }
            return all;
        }

        private Map<String, Sent> inBody() {
            Map<String, Sent> all = new LinkedHashMap<>();
            all.put("nothing", new Sent(FORM, ""));
            all.put("a control in a name", new Sent(FORM, "a%0Ab=c"));
            all.put("no form", new Sent(FORM, "client_id=%zz"));
            all.put("megabytes", new Sent(FORM, "client_id=" + "x".repeat(3 << 20)));
            all.put("another type", new Sent("text/plain", "client_id=a"));
            all.put("half JSON", new Sent("application/json", "{"));
            all.put("long JSON", new Sent("application/json", "{\"client_id\": \"" + OVERSIZED + "\"}"));
            all.put("no object", new Sent("application/json", "[1]"));
            all.put("JSON with NUL", new Sent("application/json", "{\"client_id\": \"a\\u0000\"}"));
            for (String name : path.startsWith(PROTOCOL) ? PARAMETERS : OF_PAGES) {
                all.put(name + " twice", new Sent(FORM, name + "=a&" + name + "=b"));
                all.put(name + " with NUL", new Sent(FORM, name + "=a%00b"));
                all.put(name + " too long", new Sent(FORM, name + "=" + OVERSIZED));
            }
            return all;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A query when the type is null, otherwise a body. */
    record Sent(String type, String text) {

        Answer send(Endpoint endpoint) {
            return type == null
                    ? PROVIDER.calls().send(endpoint.method().name(), endpoint.path() + "?" + text, null)
                    : PROVIDER.calls().send(endpoint.method().name(), endpoint.path(), text, "Content-Type", type);
        }
    }
}
