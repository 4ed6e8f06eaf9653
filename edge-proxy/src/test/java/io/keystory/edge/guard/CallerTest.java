package io.keystory.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final TrustedProxies NOBODY = TrustedProxies.parse(" ");
    private static final TrustedProxies OFFICE = TrustedProxies.parse("10.0.0.0/8, 2001:db8::/32,192.0.2.9");

    @Test
    void a_stranger_cannot_say_who_it_is() {
        Caller caller = Caller.of(forwarded(new Arrivals()).arrival(), OFFICE).orElseThrow();
        assertThat(caller.address().getHostAddress()).isEqualTo("198.51.100.7");
        assertThat(caller.scheme()).isEqualTo("http");
        assertThat(caller.host()).isEqualTo("id.example.com");
        assertThat(caller.isTrusted()).isFalse();
    }

    @Test
    void without_trusted_proxies_nobody_can() {
        Caller caller = Caller.of(forwarded(new Arrivals().peer("10.1.1.1")).arrival(), NOBODY).orElseThrow();
        assertThat(caller.address().getHostAddress()).isEqualTo("10.1.1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.1.1", "[2001:db8::5]", "2001:db8:ffff::1", "192.0.2.9", "::ffff:10.1.1.1"})
    void a_trusted_proxy_can(String peer) {
        Caller caller = Caller.of(forwarded(new Arrivals().peer(peer)).arrival(), OFFICE).orElseThrow();
        assertThat(caller.address().getHostAddress()).isEqualTo("203.0.113.5");
        assertThat(caller.scheme()).isEqualTo("https");
        assertThat(caller.host()).isEqualTo("login.example.org:8443");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "203.0.113.5;                       203.0.113.5",
        "203.0.113.5, 10.2.2.2;             203.0.113.5",
        "1.1.1.1, 203.0.113.5, 10.2.2.2;    203.0.113.5",
        "10.9.9.9, 10.2.2.2;                10.9.9.9",
        "203.0.113.5:4711;                  203.0.113.5",
        "[2001:db9::1]:4711;                2001:db9:0:0:0:0:0:1",
        "evil.example.com, 10.2.2.2;        10.2.2.2",
        "evil.example.com;                  10.1.1.1",
    })
    void the_last_address_that_no_trusted_proxy_added_is_the_caller(String forwardedFor, String address) {
        Arrival arrival = new Arrivals().peer("10.1.1.1").with("X-Forwarded-For", forwardedFor).arrival();
        assertThat(Caller.of(arrival, OFFICE).orElseThrow().address().getHostAddress()).isEqualTo(address);
    }

    @Test
    void malformed_word_of_a_trusted_proxy_is_ignored() {
        Arrival arrival = new Arrivals().peer("10.1.1.1").with("X-Forwarded-Proto", "gopher")
                .with("X-Forwarded-Host", "a/b").arrival();
        Caller caller = Caller.of(arrival, OFFICE).orElseThrow();
        assertThat(caller.scheme()).isEqualTo("http");
        assertThat(caller.host()).isEqualTo("id.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "user@a", "a:b", "", "[::1", "a?b", "a\tb"})
    void an_invalid_host_is_no_caller(String host) {
        assertThat(Caller.of(new Arrivals().without("Host").with("Host", host).arrival(), NOBODY)).isEmpty();
    }

    @Test
    void none_or_two_hosts_are_no_caller() {
        assertThat(Caller.of(new Arrivals().without("Host").arrival(), NOBODY)).isEmpty();
        assertThat(Caller.of(new Arrivals().with("Host", "other.example.com").arrival(), NOBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example.com", "10.0.0.0/x"})
    void a_setting_that_is_no_range_is_refused(String list) {
        assertThatThrownBy(() -> TrustedProxies.parse(list)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arrivals forwarded(Arrivals arrivals) {
        return arrivals.with("X-Forwarded-For", "203.0.113.5").with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "login.example.org:8443");
    }
}
