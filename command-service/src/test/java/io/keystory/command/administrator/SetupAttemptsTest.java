package io.keystory.command.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import org.junit.jupiter.api.Test;

class SetupAttemptsTest {

    @Test
    void one_address_tries_twenty_times_a_minute() {
        SetupAttempts attempts = new SetupAttempts();
        for (int i = 0; i < 20; i++) {
            attempts.countFrom("192.0.2.1");
        }

        KeystoryException refusal =
                catchThrowableOfType(KeystoryException.class, () -> attempts.countFrom("192.0.2.1"));
        assertThat(refusal.code()).isEqualTo("request.rate_limited");
        assertThat(refusal.status()).isEqualTo(429);
        assertThatCode(() -> attempts.countFrom("192.0.2.2")).doesNotThrowAnyException();
    }
}
