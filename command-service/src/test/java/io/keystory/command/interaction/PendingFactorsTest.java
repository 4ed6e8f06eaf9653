package io.keystory.command.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.interaction.PasskeyVerification.Made;
import io.keystory.events.interaction.PasswordVerification;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.user.factor.PasskeyCredential;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PendingFactorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void what_is_no_factor_is_none() {
        Identifier ada = new Identifier(Identifier.Type.USERNAME, "ada");

        assertThat(PendingFactors.of(List.of())).isNull();
        assertThat(PendingFactors.of(List.of(new PasswordVerification("v", ada, "u", null, 0)))).isNull();
    }

    @Test
    void factors_are_told_without_what_is_secret_of_them() {
        Made made = new Made("localhost", new PasskeyCredential("c", "k", List.of("internal")), 3, "Firefox");

        String told = JSON.writeValueAsString(PendingFactors.of(List.of(new TotpVerification("t", true, 1, true),
                new BackupCodeVerification("b", true), new PasskeyVerification("p", "challenge", true, made, true))));

        assertThat(JSON.readTree(told)).isEqualTo(JSON.readTree("""
                {"totp": {"type": "Totp"}, "backupCode": {"type": "BackupCode"}, "webAuthn": [{"type": "WebAuthn",
                "rpId": "localhost", "credentialId": "c", "publicKey": "k", "transports": ["internal"], "counter": 3,
                "agent": "Firefox"}]}"""));
    }
}
