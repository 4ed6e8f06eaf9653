package io.keystory.oidc.clientregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.oidc.platform.ProviderError;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OpenRegistrationTest {

    private final OpenRegistration open = new OpenRegistration();

    @Test
    void one_address_registers_a_few_clients_an_hour() {
        IntStream.range(0, 50).forEach(i -> open.check(metadata("{}")));

        ProviderError refusal = catchThrowableOfType(ProviderError.class, () -> open.check(metadata("{}")));

        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.headers()).containsEntry("Retry-After", "3600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwks_uri", "sector_identifier_uri", "backchannel_logout_uri", "logo_uri"})
    void what_would_have_us_call_somebody_needs_somebody_who_vouches(String member) {
        ProviderError refusal = catchThrowableOfType(ProviderError.class,
                () -> open.check(metadata("{\"" + member + "\":\"https://client.example\"}")));

        assertThat(refusal.error()).isEqualTo("invalid_client_metadata");
    }

    @Test
    void so_does_whoever_wants_tokens_without_a_code() {
        ProviderError refusal = catchThrowableOfType(ProviderError.class,
                () -> open.check(metadata("{\"grant_types\":[\"authorization_code\",\"implicit\"]}")));

        assertThat(refusal.error()).isEqualTo("invalid_client_metadata");
    }

    private static RequestedMetadata metadata(String json) {
        return new RequestedMetadata(JsonMapper.builder().build().readTree(json));
    }
}
