package io.keystory.oidc.signingkey;

import io.keystory.events.signingkey.KeyRingView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A public key as verifiers get it: members that name a public key, and nothing else that may have been stored. */
final class PublishedKey {

    private static final Set<String> PUBLIC = Set.of("kty", "crv", "x", "y", "n", "e");

    private PublishedKey() {}

    /** The key as a JWK. @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-4">RFC 7517, 4</a> */
    static Map<String, Object> of(String algorithm, KeyRingView.SigningKey key) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kid", key.keyId());
        members.put("use", "sig");
        members.put("alg", algorithm);
        key.publicJwk().forEach((name, value) -> {
            if (PUBLIC.contains(name)) {
                members.put(name, value);
            }
        });
        return members;
    }
}
