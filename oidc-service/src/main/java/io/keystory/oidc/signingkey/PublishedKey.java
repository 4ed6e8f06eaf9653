package io.keystory.oidc.signingkey;

import io.keystory.events.signingkey.KeyRingView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A public key as verifiers get it: members that name a public key, and nothing else that may have been stored. */
final class PublishedKey {

    private static final List<String> PUBLIC = List.of("crv", "x", "y", "n", "e");

    private PublishedKey() {}

    /** The key as a JWK. @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-4">RFC 7517, 4</a> */
    static Map<String, Object> of(String algorithm, KeyRingView.SigningKey key) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", key.publicJwk().get("kty"));
        members.put("use", "sig");
        members.put("kid", key.keyId());
        members.put("alg", algorithm);
        PUBLIC.stream().filter(key.publicJwk()::containsKey)
                .forEach(name -> members.put(name, key.publicJwk().get(name)));
        return members;
    }
}
