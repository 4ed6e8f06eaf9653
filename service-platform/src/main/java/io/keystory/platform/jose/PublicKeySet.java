package io.keystory.platform.jose;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** Keys as clients give them: public ones that can verify a signature, and nothing that should be secret. */
public final class PublicKeySet {

    private static final int MOST = 20;
    private static final int LONGEST_ADDRESS = 2048;

    private PublicKeySet() {}

    /** Whether the JWK set has one to twenty keys that are all like that. */
    public static boolean isUsable(Map<String, Object> jwks) {
        try {
            List<JWK> keys = JWKSet.parse(jwks).getKeys();
            return !keys.isEmpty() && keys.size() <= MOST && keys.stream().allMatch(PublicKeySet::isPublic);
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a JWK set may be there: an https address of at most 2048 characters, without credentials or fragment. */
    public static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null && address.length() <= LONGEST_ADDRESS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPublic(JWK key) {
        return !key.isPrivate() && key.toPublicJWK() != null && !KeySignatures.algorithms(key).isEmpty();
    }
}
