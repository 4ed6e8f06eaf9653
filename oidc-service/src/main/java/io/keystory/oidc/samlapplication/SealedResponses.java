package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.saml.SigningKey;
import io.keystory.events.samlapplication.AssertionEncryption;
import io.keystory.platform.saml.SigningCertificate;
import io.keystory.store.Vault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SignatureAlgorithm;
import org.w3c.dom.Document;

/**
 * Signs and encrypts responses. An assertion is signed, encrypted where that is wanted, and the response around it is
 * signed always; only where the service provider wants nothing signed before it is encrypted, the assertion is not.
 */
final class SealedResponses {

    private static final String CONTENT = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    private static final String KEY = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    private static final String KEY_DIGEST = "http://www.w3.org/2000/09/xmldsig#sha1";

    private final Vault vault;

    SealedResponses(Vault vault) {
        this.vault = vault;
    }

    /** A response with an assertion. */
    SamlResponse assertion(Document response, ServiceProvider provider) {
        BaseSAML2BindingBuilder<?> builder = signing(provider);
        AssertionEncryption encryption = provider.settings().encryption();
        boolean isEncrypted = encryption != null && encryption.encrypts();
        if (!isEncrypted || encryption.signsFirst()) {
            builder.signAssertions();
        }
        if (isEncrypted) {
            builder.encrypt(SigningCertificate.read(encryption.certificate()).getPublicKey());
            builder.encryptionAlgorithm(CONTENT);
            builder.keyEncryptionAlgorithm(KEY);
            builder.keyEncryptionDigestMethod(KEY_DIGEST);
        }
        return sealed(response, builder);
    }

    /** A response that tells nothing but a status. */
    SamlResponse status(Document response, ServiceProvider provider) {
        return sealed(response, signing(provider));
    }

    private BaseSAML2BindingBuilder<?> signing(ServiceProvider provider) {
        SigningKey secret = provider.signing()
                .orElseThrow(() -> new KeystoryException("application.saml.no_active_secret", 404));
        PrivateKey key = vault.open(secret.id()).map(SigningCertificate::readKey)
                .orElseThrow(() -> new KeystoryException("application.saml.no_active_secret", 404));
        X509Certificate certificate = SigningCertificate.read(secret.certificate());
        BaseSAML2BindingBuilder<?> builder = new BaseSAML2BindingBuilder<>();
        builder.signWith(null, key, certificate.getPublicKey(), certificate);
        builder.signatureAlgorithm(SignatureAlgorithm.RSA_SHA256);
        builder.signDocument();
        return builder;
    }

    private static SamlResponse sealed(Document response, BaseSAML2BindingBuilder<?> builder) {
        try {
            return new SamlResponse(
                    response.getDocumentElement().getAttribute("ID"), builder.postBinding(response).encoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The response cannot be signed", e);
        }
    }
}
