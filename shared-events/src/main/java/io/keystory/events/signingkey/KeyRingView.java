package io.keystory.events.signingkey;

import java.util.List;
import java.util.Map;

/** The signing keys of one algorithm, newest first. */
public record KeyRingView(String id, List<SigningKey> keys) {

    /** One key; {@code createdAt} is epoch ms. */
    public record SigningKey(
            String keyId, Map<String, Object> publicJwk, String privateKeyId, KeyStatus status, long createdAt) {}
}
