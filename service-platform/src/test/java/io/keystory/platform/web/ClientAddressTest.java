package io.keystory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8"));

    @Test
    void only_a_trusted_proxy_says_for_whom_it_forwards() {
        assertThat(addresses.of(request("198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(addresses.of(request("10.0.0.1"))).isEqualTo("203.0.113.5");
    }

    @Test
    void an_address_has_one_form() {
        assertThat(addresses.of(request("0:0:0:0:0:0:0:1"))).isEqualTo("::1");
        assertThat(addresses.of(request("2001:DB8:0:0:1:0:0:1"))).isEqualTo("2001:db8::1:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "::::", "1:2:3:4:5:6:7:8:9", "1.2.3.4.5", "", "203.0.113.5, ..."})
    void what_is_no_address_is_not_believed(String forwarded) {
        MockHttpServletRequest request = request("10.0.0.1");
        request.removeHeader("X-Forwarded-For");
        request.addHeader("X-Forwarded-For", forwarded);
        assertThat(addresses.of(request)).isEqualTo("10.0.0.1");
    }

    @Test
    void only_a_trusted_proxy_names_the_request_from_outside() {
        assertThat(addresses.requestName(request("198.51.100.7"))).isEmpty();
        assertThat(addresses.requestName(request("10.0.0.1"))).contains("request-0001");
    }

    @Test
    void the_front_door_in_the_same_process_names_every_request() {
        MockHttpServletRequest request = request("198.51.100.7");
        request.setAttribute("X-Request-Id", "request-0002");
        assertThat(addresses.requestName(request)).contains("request-0002");
    }

    @Test
    void a_name_that_is_not_well_formed_is_none() {
        MockHttpServletRequest request = request("10.0.0.1");
        request.removeHeader("X-Request-Id");
        request.addHeader("X-Request-Id", "a b c d e f g");
        assertThat(addresses.requestName(request)).isEmpty();
    }

    private static MockHttpServletRequest request(String peer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", "203.0.113.5");
        request.addHeader("X-Request-Id", "request-0001");
        return request;
    }
}
