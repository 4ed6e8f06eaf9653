package io.keystory.platform.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HookSignatureTest {

    @Test
    void it_is_that_of_standard_webhooks() {
        Map<String, String> headers = HookSignature.headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), bytes("{\"test\": 2432232314}"));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc4231#section-4.3">RFC 4231, 4.3 (test case 2)</a> */
    @Test
    void the_compatible_one_is_of_the_body_under_the_key_as_it_is_written() {
        assertThat(HookSignature.headers("Jefe", "id", Instant.EPOCH, bytes("what do ya want for nothing?")))
                .containsEntry("logto-signature-sha-256",
                        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void every_new_key_is_another_one_of_256_bits() {
        String key = HookSignature.newKey();

        assertThat(key).isNotEqualTo(HookSignature.newKey()).startsWith("whsec_").hasSizeLessThanOrEqualTo(64);
        assertThat(Base64.getDecoder().decode(key.substring("whsec_".length()))).hasSize(32);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
