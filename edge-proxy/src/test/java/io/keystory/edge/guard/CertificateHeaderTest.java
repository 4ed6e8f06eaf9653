package io.keystory.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateHeaderTest {

    static final String BASE64 = "MIIB+/8=";
    static final String PEM = "-----BEGIN%20CERTIFICATE-----%0AMIIB%0A%2B%2F8%3D%0A-----END%20CERTIFICATE-----%0A";

    @Test
    void the_standard_header_holds_bytes() {
        assertThat(read("Client-Cert", ":MIIB+/8=:")).contains(BASE64);
    }

    @ParameterizedTest
    @ValueSource(strings = {PEM, "-----BEGIN%20CERTIFICATE-----%0aMIIB+/8=%0a-----END%20CERTIFICATE-----",
        PEM + "-----BEGIN%20CERTIFICATE-----%0AAAAA%0A-----END%20CERTIFICATE-----%0A"})
    void any_other_holds_pem_with_escapes_of_which_the_first_is_the_clients(String value) {
        assertThat(read("X-SSL-Client-Cert", value)).contains(BASE64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MIIB", ":MIIB", "::", ":====:", "(null)", PEM, ":MI IB:"})
    void what_is_malformed_in_the_standard_header_is_no_certificate(String value) {
        assertThat(read("Client-Cert", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", ":MIIB+/8=:", "-----BEGIN%20CERTIFICATE-----", "x" + PEM,
        "-----BEGIN%20CERTIFICATE-----====-----END%20CERTIFICATE-----"})
    void what_is_malformed_in_another_is_none_either(String value) {
        assertThat(read("X-SSL-Client-Cert", value)).isEmpty();
    }

    @Test
    void two_headers_are_none_and_so_is_one_of_a_stranger_or_that_nobody_asked_for() {
        Arrivals proxy = new Arrivals().peer("10.0.0.1").with("Client-Cert", ":MIIB+/8=:");
        assertThat(read("", proxy)).isEmpty();
        assertThat(read("Client-Cert", proxy.with("Client-Cert", ":MIIB+/8=:"))).isEmpty();
        assertThat(read("Client-Cert", new Arrivals().with("Client-Cert", ":MIIB+/8=:"))).isEmpty();
    }

    private static Optional<String> read(String name, String value) {
        return read(name, new Arrivals().peer("10.0.0.1").with(name, value));
    }

    private static Optional<String> read(String name, Arrivals arrivals) {
        Arrival arrival = arrivals.arrival();
        return new CertificateHeader(name)
                .read(arrival, Caller.of(arrival, TrustedProxies.parse("10.0.0.0/8")).orElseThrow());
    }
}
