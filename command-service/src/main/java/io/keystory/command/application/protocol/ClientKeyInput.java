package io.keystory.command.application.protocol;

import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.jose.PublicKeySet;
import java.util.Map;

/** Keys as they are given for a client: public ones that can verify a signature, and nothing that should be secret. */
final class ClientKeyInput {

    private ClientKeyInput() {}

    /** Throws 422 {@code application.keys_invalid}. */
    static void check(ClientCredentialRules.Changes changes) {
        changes.jwks().ifAlters(null, ClientKeyInput::checkKeys);
        changes.jwksUri().ifAlters(null, ClientKeyInput::checkAddress);
    }

    private static void checkKeys(Map<String, Object> jwks) {
        if (!PublicKeySet.isUsable(jwks)) {
            throw invalid();
        }
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
