package io.keystory.events.signingkey;

import io.keystory.events.platform.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a ring, newest first. */
public record KeyRingView(String id, List<SigningKey> keys) {

    /** One key; {@code createdAt} is epoch ms, and so is {@code effectiveAt} of a next one that knows its turn. */
    public record SigningKey(
            String keyId,
            Map<String, Object> publicJwk,
            String privateKeyId,
            KeyStatus status,
            long createdAt,
            @Nullable Long effectiveAt) {

        SigningKey as(KeyStatus now) {
            return new SigningKey(keyId, publicJwk, privateKeyId, now, createdAt, null);
        }

        SigningKey from(long effective) {
            return new SigningKey(keyId, publicJwk, privateKeyId, status, createdAt, effective);
        }
    }

    /** The newest key of that status. */
    public Optional<SigningKey> with(KeyStatus status) {
        return keys.stream().filter(key -> key.status() == status).findFirst();
    }

    /** What the key signs with: what it was made for, else what the ring is for. */
    public String algorithmOf(SigningKey key) {
        return (String) key.publicJwk().getOrDefault("alg", id);
    }
}
