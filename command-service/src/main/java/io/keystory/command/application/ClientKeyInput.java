package io.keystory.command.application;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.keystory.events.application.ClientCredentialRules;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.jose.KeySignatures;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** Keys as they are given for a client: public ones that can verify a signature, and nothing that should be secret. */
final class ClientKeyInput {

    private static final int MOST = 20;

    private ClientKeyInput() {}

    /** Throws 422 {@code application.keys_invalid}. */
    static void check(ClientCredentialRules.Changes changes) {
        changes.jwks().ifAlters(null, ClientKeyInput::checkKeys);
        changes.jwksUri().ifAlters(null, ClientKeyInput::checkAddress);
    }

    private static void checkKeys(Map<String, Object> jwks) {
        try {
            List<JWK> keys = JWKSet.parse(jwks).getKeys();
            if (keys.isEmpty() || keys.size() > MOST || !keys.stream().allMatch(ClientKeyInput::isPublic)) {
                throw invalid();
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static boolean isPublic(JWK key) {
        return !key.isPrivate() && key.toPublicJWK() != null && !KeySignatures.algorithms(key).isEmpty();
    }

    private static void checkAddress(String address) {
        if (!OutboundAddress.isSafe(address) || address.indexOf('#') >= 0) {
            throw invalid();
        }
    }

    private static KeystoryException invalid() {
        return new KeystoryException("application.keys_invalid", 422);
    }
}
