package io.keystory.command.password.breach;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.keystory.command.password.breach.BreachCheck.Source;
import io.keystory.events.platform.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class BreachedPasswordsTest {

    private static final Secret UNCOMMON = new Secret("k7#mP2w!zQ");
    private static final String UNCOMMON_HASH =
            HexFormat.of().formatHex(Sha1.of(UNCOMMON.value()).bytes()).toUpperCase(Locale.ROOT);
    private static final BreachCheck OUTAGE = new BreachCheck(false, Source.OFFLINE_LIST_DURING_OUTAGE);

    private final CountDownLatch end = new CountDownLatch(1);
    private RangeServer server;
    private Instant now = Instant.EPOCH;

    @AfterEach
    void stop() {
        end.countDown();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_password_that_the_service_lists_is_breached() throws IOException {
        var passwords =
                askingServer(exchange -> RangeServer.send(exchange, 200, UNCOMMON_HASH.substring(5) + ":3\r\n"));

        assertThat(passwords.check(UNCOMMON)).isEqualTo(new BreachCheck(true, Source.RANGE_SERVICE));
        assertThat(server.requests()).containsExactly("/range/" + UNCOMMON_HASH.substring(0, 5));
        assertThat(server.paddings()).containsExactly("true");
    }

    @Test
    void a_password_that_the_service_does_not_list_is_not() throws IOException {
        var passwords = askingServer(exchange -> RangeServer.send(exchange, 200, "0".repeat(35) + ":3"));

        assertThat(passwords.check(UNCOMMON)).isEqualTo(new BreachCheck(false, Source.RANGE_SERVICE));
    }

    @Test
    void a_common_password_needs_no_service() throws IOException {
        var passwords = askingServer(exchange -> RangeServer.send(exchange, 200, ""));

        assertThat(passwords.check(new Secret("Password"))).isEqualTo(new BreachCheck(true, Source.OFFLINE_LIST));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void the_same_range_is_asked_for_once() throws IOException {
        var passwords = askingServer(exchange -> RangeServer.send(exchange, 200, UNCOMMON_HASH.substring(5) + ":3"));

        passwords.check(UNCOMMON);
        passwords.check(UNCOMMON);

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void without_a_service_the_shipped_list_decides() {
        var passwords = new BreachedPasswords(BreachSettings.OFFLINE);

        assertThat(passwords.check(UNCOMMON)).isEqualTo(new BreachCheck(false, Source.OFFLINE_LIST));
        assertThat(passwords.check(new Secret("sunshine"))).isEqualTo(new BreachCheck(true, Source.OFFLINE_LIST));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 404, 429, 500, 503})
    void an_answer_that_is_not_a_range_is_an_outage(int status) throws IOException {
        var passwords = askingServer(exchange -> {
            exchange.getResponseHeaders().add("Location", "/range/elsewhere");
            RangeServer.send(exchange, status, "");
        });

        assertThat(passwords.check(UNCOMMON)).isEqualTo(OUTAGE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_service_that_does_not_exist_is_an_outage() throws IOException {
        URI gone;
        try (var closed = new RangeServer(exchange -> {})) {
            gone = closed.address();
        }

        assertThat(new BreachedPasswords(settings(gone)).check(UNCOMMON)).isEqualTo(OUTAGE);
    }

    @Test
    void a_service_that_never_answers_is_an_outage() throws IOException {
        var passwords = asking(Duration.ofMillis(100), 1, exchange -> untilTheEnd());

        assertThat(passwords.check(UNCOMMON)).isEqualTo(OUTAGE);
    }

    @Test
    void a_service_that_stops_in_the_middle_is_an_outage() throws IOException {
        var passwords = asking(Duration.ofMillis(100), 1, exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('0');
            exchange.getResponseBody().flush();
            untilTheEnd();
        });

        assertThat(passwords.check(UNCOMMON)).isEqualTo(OUTAGE);
    }

    @Test
    void a_service_that_sends_without_end_is_an_outage() throws IOException {
        var passwords = askingServer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write("x".repeat(64 * 1024).getBytes());
                }
            }
        });

        assertThat(passwords.check(UNCOMMON)).isEqualTo(OUTAGE);
    }

    @Test
    void after_failures_in_a_row_the_service_is_left_alone_for_a_while() throws IOException {
        var passwords = askingServer(exchange -> RangeServer.send(exchange, 503, ""));

        passwords.check(UNCOMMON);
        passwords.check(UNCOMMON);
        assertThat(passwords.check(UNCOMMON)).isEqualTo(OUTAGE);
        assertThat(server.requests()).hasSize(2);

        now = now.plusSeconds(30);
        passwords.check(UNCOMMON);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void a_caller_beyond_the_permits_does_not_wait() throws Exception {
        var asked = new CountDownLatch(1);
        var passwords = asking(Duration.ofMinutes(2), 1, exchange -> {
            asked.countDown();
            untilTheEnd();
            RangeServer.send(exchange, 200, "");
        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> passwords.check(UNCOMMON));
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(passwords.check(UNCOMMON)).isEqualTo(OUTAGE);

            end.countDown();
            assertThat(first.get()).isEqualTo(new BreachCheck(false, Source.RANGE_SERVICE));
        }
    }

    private BreachedPasswords askingServer(HttpHandler answer) throws IOException {
        return asking(Duration.ofMinutes(1), 8, answer);
    }

    private BreachedPasswords asking(Duration timeout, int permits, HttpHandler answer) throws IOException {
        server = new RangeServer(answer);
        return new BreachedPasswords(settings(server.address(), timeout, permits), () -> now);
    }

    private static BreachSettings settings(URI service) {
        return settings(service, Duration.ofMinutes(1), 8);
    }

    private static BreachSettings settings(URI service, Duration timeout, int permits) {
        return new BreachSettings(service, timeout, permits, 2, Duration.ofSeconds(30), 16, Duration.ofHours(1));
    }

    private void untilTheEnd() {
        try {
            end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
