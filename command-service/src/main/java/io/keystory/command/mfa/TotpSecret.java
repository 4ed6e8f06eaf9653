package io.keystory.command.mfa;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator app shares with this installation: codes of six digits that change every 30 seconds.
 *
 * @param base32 without padding
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public record TotpSecret(Secret base32) {

    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16,128}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int CODES = 1_000_000;

    /** A new one of 160 bits. */
    public static TotpSecret create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(new Secret(Base32.toBase32String(bytes)));
    }

    /** One that was made elsewhere; 422 user.totp_secret_invalid unless it is at least 16 characters of base32. */
    public static TotpSecret of(String base32) {
        String upper = base32.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            throw new KeystoryException("user.totp_secret_invalid", 422);
        }
        return new TotpSecret(new Secret(upper));
    }

    /** The time step that the code is of: this one, the one before or the next; empty when the code is wrong. */
    public OptionalLong timeStepOf(String code, Instant now) {
        long step = now.getEpochSecond() / SECONDS;
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.of(step, step - 1, step + 1)
                .filter(near -> MessageDigest.isEqual(codeOf(near).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    /** The code of a time step. @see <a href="https://www.rfc-editor.org/rfc/rfc4226#section-5.3">RFC 4226, 5.3</a> */
    public String codeOf(long timeStep) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(timeStep).array());
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(truncated % CODES);
    }

    private byte[] hmac(byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        String text = base32.value();
        return Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8));
    }
}
