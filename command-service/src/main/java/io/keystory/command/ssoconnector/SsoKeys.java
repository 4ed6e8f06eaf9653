package io.keystory.command.ssoconnector;

import io.keystory.command.upstream.saml.ServiceProviderKeys;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.saml.SigningKey;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.saml.SigningCertificate;
import io.keystory.platform.ssoconnector.SsoConfigForm;
import io.keystory.store.Vault;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;

/** The key pairs of a connector, out of the vault. */
record SsoKeys(SsoConnectorView connector, Vault vault) implements ServiceProviderKeys {

    /** 500 single_sign_on.sso_signing_unavailable where requests are to be signed and cannot be. */
    @Override
    public Optional<Pair> signing() {
        return SsoConfigForm.signsRequests(connector.config()) ? Optional.of(active()) : Optional.empty();
    }

    @Override
    public List<PrivateKey> decrypting() {
        return connector.signingKeys().stream().map(this::open).flatMap(Optional::stream).toList();
    }

    private Pair active() {
        return connector.activeKey()
                .flatMap(key -> open(key).map(own -> new Pair(own, SigningCertificate.read(key.certificate()))))
                .orElseThrow(() -> new KeystoryException("single_sign_on.sso_signing_unavailable", 500));
    }

    private Optional<PrivateKey> open(SigningKey key) {
        return vault.open(key.id()).map(SigningCertificate::readKey);
    }
}
