package io.keystory.command.upstream.saml;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Our key pairs towards one identity provider; private keys are opened when they are needed, and no earlier. */
public interface ServiceProviderKeys {

    /** None: nothing is signed, and nothing encrypted for us. */
    ServiceProviderKeys NONE = new ServiceProviderKeys() {

        @Override
        public Optional<Pair> signing() {
            return Optional.empty();
        }

        @Override
        public List<PrivateKey> decrypting() {
            return List.of();
        }
    };

    /** What requests are signed with; empty where they are not signed. */
    Optional<Pair> signing();

    /** Those that something may be encrypted for; empty when there are none. */
    List<PrivateKey> decrypting();

    /** A private key and the certificate of its public half. */
    record Pair(PrivateKey privateKey, X509Certificate certificate) {}
}
