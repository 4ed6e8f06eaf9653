package io.keystory.platform.possession;

import io.keystory.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/**
 * Nonces for proofs: keyed hashes of the time, so that every process knows them and nothing is stored. A nonce is
 * accepted for two to four minutes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-8">RFC 9449, 8</a>
 */
final class DpopNonces {

    private static final long PERIOD = Duration.ofMinutes(2).toMillis();
    private static final int BYTES = 18;

    private final Vault vault;
    private final Clock clock;

    DpopNonces(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The nonce that proofs should be made with now. */
    String current() {
        return at(period());
    }

    /** Whether proofs with this nonce are still accepted. */
    boolean accepts(String nonce) {
        long period = period();
        return isSame(nonce, at(period)) || isSame(nonce, at(period - 1));
    }

    private long period() {
        return clock.millis() / PERIOD;
    }

    private String at(long period) {
        byte[] hash = vault.digest("dpop-nonce " + period);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
