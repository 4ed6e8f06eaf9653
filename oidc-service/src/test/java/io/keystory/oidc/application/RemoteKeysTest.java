package io.keystory.oidc.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RemoteKeysTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer published;
    private String body;
    private String resource;

    @BeforeEach
    void keysArePublished() throws IOException {
        TestKey.current();
        resource = GIVEN.resource(60, "x").indicator();
        published = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        published.createContext("/", exchange -> {
            fetched.incrementAndGet();
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        published.start();
    }

    @AfterEach
    void stop() {
        published.stop(0);
    }

    @Test
    void keys_are_fetched_once_and_again_when_one_is_missing() {
        TestClientKey first = new TestClientKey();
        TestClientKey second = new TestClientKey();
        body = json(first.jwks());
        String client = client("http://localhost:" + published.getAddress().getPort() + "/keys");

        assertThat(token(client, first, Instant.now())).isEqualTo(200);
        assertThat(token(client, first, Instant.now())).isEqualTo(200);
        assertThat(fetched).hasValue(1);
        body = json(second.jwks());
        assertThat(token(client, second, Instant.now())).isEqualTo(401);
        assertThat(fetched).hasValue(1);
        PROVIDER.clock().later(Duration.ofSeconds(40), () ->
                assertThat(token(client, second, PROVIDER.clock().instant())).isEqualTo(200));
        assertThat(fetched).hasValue(2);
    }

    @Test
    void keys_of_before_count_while_their_site_fails_and_for_an_hour_at_most() {
        TestClientKey key = new TestClientKey();
        body = json(key.jwks());
        String client = client("http://localhost:" + published.getAddress().getPort() + "/keys");
        assertThat(token(client, key, Instant.now())).isEqualTo(200);
        body = "<html>";

        PROVIDER.clock().later(Duration.ofMinutes(6), () -> {
            assertThat(token(client, new TestClientKey(), PROVIDER.clock().instant())).isEqualTo(401);
            assertThat(token(client, key, PROVIDER.clock().instant())).isEqualTo(200);
        });
        PROVIDER.clock().later(Duration.ofMinutes(61), () ->
                assertThat(token(client, key, PROVIDER.clock().instant())).isEqualTo(401));
        body = json(key.jwks());
        PROVIDER.clock().later(Duration.ofMinutes(62), () ->
                assertThat(token(client, key, PROVIDER.clock().instant())).isEqualTo(200));
    }

    @Test
    void a_site_that_fails_is_not_asked_for_each_request() {
        body = "<html>";
        String client = client("http://localhost:" + published.getAddress().getPort() + "/keys");

        for (int i = 0; i < 20; i++) {
            assertThat(token(client, new TestClientKey(), Instant.now())).isEqualTo(401);
        }

        assertThat(fetched).hasValueLessThan(6);
    }

    @Test
    void what_is_no_key_set_verifies_nothing() {
        body = "<html>";

        assertThat(token(client("http://localhost:" + published.getAddress().getPort()), new TestClientKey(), Instant.now()))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/keys", "http://10.0.0.1/keys", "file:///etc/passwd"})
    void keys_are_not_fetched_from_where_nobody_outside_may_reach(String address) {
        assertThat(token(client(address), new TestClientKey(), Instant.now())).isEqualTo(401);
    }

    private static String client(String address) {
        String client = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        GIVEN.happened(new ClientCredentialsChosen(new ApplicationId(client), new ClientCredentialRules(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT, null, null, address, null)));
        return client;
    }

    private int token(String client, TestClientKey key, Instant now) {
        return PROVIDER.calls().form("/oidc/token", "grant_type", "client_credentials", "resource", resource,
                "client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion", key.assertion(client,
                        claims -> claims.expirationTime(Date.from(now.plusSeconds(60))))).status();
    }

    private static String json(Map<String, Object> keys) {
        return JsonMapper.shared().writeValueAsString(keys);
    }
}
