package io.keystory.platform.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what hooks are told, in two ways: the compatible header is the hexadecimal HMAC-SHA256 of the body under the key
 * as it is written, and the Standard Webhooks headers sign id and time as well, under what the key encodes.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
public final class HookSignature {

    private static final String COMPATIBLE = "logto-signature-sha-256";
    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String STANDARD = "webhook-signature";

    /** The names of its headers. */
    public static final Set<String> HEADERS = Set.of(COMPATIBLE, ID, TIMESTAMP, STANDARD);

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSignature() {}

    /** A new key of 256 bits, written as Standard Webhooks writes keys. */
    public static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The headers that prove that a body comes from here, was not changed, and when it was sent. */
    public static Map<String, String> headers(String key, String id, Instant now, byte[] body) {
        String seconds = Long.toString(now.getEpochSecond());
        byte[] start = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(COMPATIBLE, HexFormat.of().formatHex(hmac(key.getBytes(StandardCharsets.UTF_8), body)));
        headers.put(ID, id);
        headers.put(TIMESTAMP, seconds);
        headers.put(STANDARD, "v1," + Base64.getEncoder().encodeToString(hmac(decoded(key), start, body)));
        return headers;
    }

    private static byte[] decoded(String key) {
        return key.startsWith(PREFIX) ? Base64.getDecoder().decode(key.substring(PREFIX.length()))
                : key.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
