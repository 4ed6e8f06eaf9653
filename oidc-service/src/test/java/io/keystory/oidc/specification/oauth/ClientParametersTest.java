package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client that is known sends, with each grant type and elsewhere: every parameter twice, missing, malformed, too long. */
class ClientParametersTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String URN = "urn:ietf:params:oauth:grant-type:";
    private static final String TOKEN = "/oidc/token";
    private static final Set<String> REPEATABLE = Set.of("resource");
    private static final List<String> STRANGE = List.of("x".repeat(40_000), "\u0001\u007f", "\ud83d\ude00 \"<>'\\", "%zz %00",
            "eyJhbGciOiJub25lIn0.e30.", "..", "{}", "https://", "-1");
    /** @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2; RFC 8707, 2; RFC 9126, 2.3; Core 3.1.2.6</a> */
    private static final Set<String> ERRORS = Set.of("invalid_request", "invalid_grant", "invalid_scope", "invalid_target",
            "access_denied", "unsupported_token_type", "insufficient_scope", "invalid_token", "invalid_request_object",
            "request_not_supported", "registration_not_supported", "unsupported_response_type", "unsupported_response_mode");

    private static final Map<String, String> USUAL =
            Map.of("redirect_uri", Given.REDIRECT_URI, "response_type", "code");

    private static String web;
    private static String machine;
    private static String device;

    @BeforeAll
    static void clients() {
        TestKey.current();
        web = GIVEN.exchanger(ApplicationType.TRADITIONAL);
        machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        device = GIVEN.device(false);
    }

    static Stream<Asked> grants() {
        return Stream.of(
                grant("authorization_code", () -> web, 2, "code", "redirect_uri", "code_verifier"),
                grant("refresh_token", () -> web, 1, "refresh_token", "scope", "resource", "organization_id"),
                grant("client_credentials", () -> machine, 0, "resource", "scope", "organization_id"),
                grant(URN + "device_code", () -> device, 1, "device_code", "resource"),
                grant(URN + "token-exchange", () -> web, 2, "subject_token", "subject_token_type", "actor_token",
                        "actor_token_type", "resource", "scope", "organization_id"));
    }

    static Stream<Asked> endpoints() {
        return Stream.of(
                new Asked("/oidc/request", "", () -> web, List.of("redirect_uri", "response_type"), List.of("redirect_uri",
                        "response_type", "response_mode", "scope", "state", "nonce", "prompt", "max_age", "claims",
                        "acr_values", "code_challenge", "code_challenge_method", "dpop_jkt", "id_token_hint", "login_hint",
                        "resource", "request", "registration", "organization_id")),
                new Asked("/oidc/token/introspection", "", () -> web, List.of("token"), List.of("token", "token_type_hint")),
                new Asked("/oidc/token/revocation", "", () -> web, List.of("token"), List.of("token", "token_type_hint")),
                new Asked("/oidc/me", "", () -> web, List.of(), List.of("access_token")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grants")
    void each_is_refused_with_its_error_and_nothing_is_appended(Asked asked) {
        Facts facts = new Facts(PROVIDER);

        strange(asked, answer -> assertThat(answer.status()).isBetween(400, 403));
        malformed(asked);

        assertThat(facts.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void elsewhere_each_is_refused_with_its_error_or_does_no_harm(Asked asked) {
        Facts facts = new Facts(PROVIDER);

        strange(asked, answer -> assertThat(answer.status()).isBetween(200, 403));
        malformed(asked);

        assertThat(facts.all()).isEmpty();
    }

    private static void strange(Asked asked, Consumer<Answer> expected) {
        for (String name : asked.parameters()) {
            for (String value : STRANGE) {
                Answer answer = asked.send(name, value);
                assertThat(answer).as("%s=%s %s %s", name, value, answer.status(), answer.body()).satisfies(expected);
                assertThat(answer.status() < 300 || ERRORS.contains(answer.error())).as("%s=%s %s", name, value, answer.body())
                        .isTrue();
            }
        }
    }

    private static void malformed(Asked asked) {
        for (String name : asked.parameters()) {
            assertThat(refusal(asked.send(name, "a\0b"))).as(name).isEqualTo("400 invalid_request");
            assertThat(refusal(asked.send(name, "x".repeat(57 * 1024)))).as(name).isEqualTo("413 invalid_request");
            if (!REPEATABLE.contains(name)) {
                assertThat(refusal(asked.send(name, "x", name, "y"))).as(name).isEqualTo("400 invalid_request");
            }
        }
        asked.required().forEach(name ->
                assertThat(refusal(asked.send(name, null))).as(name).isEqualTo("400 invalid_request"));
    }

    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.error();
    }

    private static Asked grant(String type, Who client, int howManyRequired, String... parameters) {
        return new Asked(TOKEN, type, client, List.of(parameters).subList(0, howManyRequired), List.of(parameters));
    }

    /** What an endpoint is asked by a client; {@code grantType} is empty where there is none. */
    record Asked(String path, String grantType, Who client, List<String> required, List<String> parameters) {

        /** The answer to a request with all of them, these as they are given. */
        Answer send(String... changes) {
            List<String> all = new ArrayList<>();
            if (!grantType.isEmpty()) {
                all.addAll(List.of("grant_type", grantType));
            }
            parameters.stream().filter(name -> !name.equals(changes[0])).filter(name -> isSent(name))
                    .forEach(name -> all.addAll(List.of(name, usual(name))));
            all.addAll(Arrays.asList(changes));
            return PROVIDER.calls().form(path, authentication(all), all.toArray(String[]::new));
        }

        private List<String> authentication(List<String> all) {
            if (path.equals("/oidc/me")) {
                return List.of();
            }
            if (grantType.endsWith("device_code")) {
                all.addAll(List.of("client_id", client.id()));
                return List.of();
            }
            return Calls.basic(client.id(), Given.SECRET);
        }

        /** A pushed request is in order without what it need not have. */
        private boolean isSent(String name) {
            return !grantType.isEmpty() || required.contains(name);
        }

        private String usual(String name) {
            return grantType.isEmpty() ? USUAL.getOrDefault(name, "x") : "x";
        }

        @Override
        public String toString() {
            return grantType.isEmpty() ? path : grantType;
        }
    }

    /** Which client it is, once there is one. */
    @FunctionalInterface
    interface Who {
        String id();
    }
}
