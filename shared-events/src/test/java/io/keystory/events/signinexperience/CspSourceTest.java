package io.keystory.events.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CspSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://cdn.example.com", "https://*.example.com", "cdn.example.com", "http://localhost:5173",
        "ws://127.0.0.1:*", "*.example.com", "https://*.eu.example.com:8443/a",
        "wss://live.example.com:*", "https://cdn.example.com/libs/"})
    void hosts_may_be_named(String source) {
        assertThat(CspSource.isHost(source)).isTrue();
        assertThat(CspSource.isForScripts(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "https:", "data:", "'unsafe-inline'", "'unsafe-eval'", "'none'", "'nonce-abc'",
        "https://a.example; script-src *", "https://a.example, default-src *", "https://a.example 'unsafe-inline'",
        "https://a.example\r\nX-Evil: 1", "https://a.example\n", "https://*", "https://a.*", "javascript://a", "https://-a",
        "https://a.example/?x=1"})
    void keywords_schemes_and_whatever_could_end_the_directive_may_not(String source) {
        assertThat(CspSource.isHost(source)).isFalse();
        assertThat(CspSource.isForScripts(source)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://*.com", "*.com", "*.localhost", "wss://*.example:443", "http://cdn.example.com",
        "http://*.example.com", "ws://live.example.com", "http://localhost.example.com", "http://127.0.0.1.example.com"})
    void all_of_a_top_level_domain_and_what_others_can_change_on_its_way_may_not(String source) {
        assertThat(CspSource.isHost(source)).isFalse();
        assertThat(CspSource.isForScripts(source)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
    void the_hash_of_a_script_is_for_scripts_alone(String source) {
        assertThat(CspSource.isForScripts(source)).isTrue();
        assertThat(CspSource.isHost(source)).isFalse();
    }
}
