package io.keystory.oidc.page.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPostTest {

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/callback?a=b, https://app.example.com",
        "http://localhost:3000, http://localhost:3000",
        "com.example.app:/callback, com.example.app:",
        "com.example.app://callback, com.example.app:",
        "com.example.app://signed-out/there, com.example.app:",
        "/oidc/session/end/confirm, ''"
    })
    void the_policy_names_a_site_by_its_origin_and_an_app_by_its_scheme(String address, String source) {
        assertThat(FormPost.originOf(address)).isEqualTo(source);
    }
}
