package io.keystory.events.signingkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import java.util.List;

/**
 * A key as the Management API shows it; {@code createdAt} and {@code effectiveAt} are epoch seconds.
 *
 * @param signingKeyAlgorithm EC or RSA; like the status nothing that secrets of cookies have
 * @param effectiveAt when a next key becomes the current one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfiguredKey(
        String id,
        long createdAt,
        @Nullable String signingKeyAlgorithm,
        @Nullable KeyStatus status,
        @Nullable Long effectiveAt) {

    /** The keys of a ring, newest first. */
    public static List<ConfiguredKey> of(KeyRingView ring) {
        return ring.keys().stream().map(ConfiguredKey::signing).toList();
    }

    /** The secrets of cookies, newest first. */
    public static List<ConfiguredKey> secrets(KeyRingView ring) {
        return ring.keys().stream()
                .map(key -> new ConfiguredKey(key.keyId(), key.createdAt() / 1000, null, null, null))
                .toList();
    }

    private static ConfiguredKey signing(SigningKey key) {
        Long effectiveAt = key.effectiveAt() == null ? null : key.effectiveAt() / 1000;
        return new ConfiguredKey(key.keyId(), key.createdAt() / 1000, (String) key.publicJwk().get("kty"), key.status(),
                effectiveAt);
    }
}
