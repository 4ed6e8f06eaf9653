package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.interaction.PasskeyVerification.Made;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.interaction.Verification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second factors that the account gets when the interaction is submitted, without what is secret of them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PendingFactors(@Nullable Factor totp, List<Passkey> webAuthn, @Nullable Factor backupCode) {

    /** A factor of which nothing but its kind is told. */
    record Factor(String type) {}

    /** A new passkey. */
    record Passkey(String type, String rpId, String credentialId, String publicKey, List<String> transports,
            long counter, String agent) {

        static Passkey of(String type, Made made) {
            return new Passkey(type, made.rpId(), made.credential().credentialId(), made.credential().publicKey(),
                    made.credential().transports(), made.counter(), made.agent());
        }
    }

    /** The factors among what the account takes over; null when there is none. */
    static PendingFactors of(List<Verification> adopted) {
        Factor totp = null;
        Factor backupCode = null;
        List<Passkey> passkeys = new ArrayList<>();
        for (Verification verification : adopted) {
            switch (verification) {
                case TotpVerification one -> totp = new Factor(one.kind());
                case BackupCodeVerification one -> backupCode = new Factor(one.kind());
                case PasskeyVerification one -> passkeys.add(Passkey.of(one.kind(), one.made()));
                default -> { }
            }
        }
        boolean isNone = totp == null && backupCode == null && passkeys.isEmpty();
        return isNone ? null : new PendingFactors(totp, passkeys, backupCode);
    }
}
