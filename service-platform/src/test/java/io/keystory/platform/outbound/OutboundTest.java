package io.keystory.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keystory.platform.outbound.OutboundFailure.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private static final List<String> HERE = List.of("127.0.0.0/8");
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final CountDownLatch END = new CountDownLatch(1);
    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/echo", exchange -> answer(exchange, 200, exchange.getRequestBody().readAllBytes()));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/echo");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[2000]));
        server.createContext("/slow", OutboundTest::drip);
        server.start();
    }

    @AfterAll
    static void stop() {
        END.countDown();
        server.stop(0);
    }

    @Test
    void a_form_is_posted_and_the_answer_read() throws Exception {
        var answer = outbound(HERE).post(at("127.0.0.1", "/echo"), Map.of("logout_token", "a b"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("logout_token=a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.1.2.3", "169.254.169.254", "172.16.0.1", "172.31.255.254",
        "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::127.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "fc00::1", "fd12:3456::1", "fe80::1", "ff02::1"
    })
    void what_is_not_public_is_not_reached(String address) {
        assertThat(addresses(List.of()).isReachable(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:4700:4700::1111"})
    void what_is_public_is_reached(String address) {
        assertThat(addresses(List.of()).isReachable(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1"})
    void however_this_machine_is_written_nothing_arrives(String host) {
        int before = REQUESTS.get();

        assertThat(failure(outbound(List.of()), at(host, "/echo"))).isIn(Reason.ADDRESS_REFUSED, Reason.UNREACHABLE);
        assertThat(REQUESTS.get()).isEqualTo(before);
    }

    @Test
    void a_name_that_changes_its_address_is_asked_once() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        DnsResolver rebinding = names(host -> addressesOf(questions.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1"));
        Outbound outbound = new Outbound(settings(), new ReachableAddresses(List.of("127.0.0.1"), rebinding));

        assertThat(outbound.get(at("rebinding.example", "/echo"), "*/*").status()).isEqualTo(200);
        assertThat(questions.get()).isEqualTo(1);
    }

    @Test
    void a_name_with_an_internal_address_among_public_ones_leads_to_those_only() throws Exception {
        DnsResolver mixed = names(host -> addressesOf("10.0.0.1", "8.8.8.8"));

        assertThat(new ReachableAddresses(List.of(), mixed).resolve("mixed.example"))
                .containsExactly(InetAddress.ofLiteral("8.8.8.8"));
    }

    @Test
    void redirects_are_answers_and_not_followed() throws Exception {
        assertThat(outbound(HERE).get(at("127.0.0.1", "/moved"), "*/*").status()).isEqualTo(302);
    }

    @Test
    void what_is_too_large_or_too_slow_or_nothing_for_the_web_is_given_up() {
        assertThat(failure(outbound(HERE), at("127.0.0.1", "/large"))).isEqualTo(Reason.TOO_LARGE);
        Outbound impatient = new Outbound(settings(Duration.ofMillis(500)), addresses(HERE));
        assertThat(failure(impatient, at("127.0.0.1", "/slow"))).isEqualTo(Reason.TIMED_OUT);
        assertThat(failure(outbound(HERE), URI.create("file:///etc/passwd"))).isEqualTo(Reason.ADDRESS_REFUSED);
        assertThat(failure(outbound(HERE), URI.create("http://127.0.0.1:1/"))).isEqualTo(Reason.UNREACHABLE);
    }

    private static Reason failure(Outbound outbound, URI uri) {
        return catchThrowableOfType(OutboundFailure.class, () -> outbound.get(uri, "*/*")).reason();
    }

    private static Outbound outbound(List<String> allowed) {
        return new Outbound(settings(), addresses(allowed));
    }

    private static ReachableAddresses addresses(List<String> allowed) {
        return new ReachableAddresses(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    private static OutboundSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    private static OutboundSettings settings(Duration patience) {
        return new OutboundSettings(List.of(), patience, 1000);
    }

    private static DnsResolver names(Function<String, InetAddress[]> names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return names.apply(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress[] addressesOf(String... literals) {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private static URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        REQUESTS.incrementAndGet();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (!END.await(50, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
