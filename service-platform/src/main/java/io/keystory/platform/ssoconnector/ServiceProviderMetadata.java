package io.keystory.platform.ssoconnector;

import io.keystory.events.saml.SigningKey;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlMetadata;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.keycloak.dom.saml.v2.metadata.EndpointType;
import org.keycloak.dom.saml.v2.metadata.KeyDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyTypes;
import org.keycloak.saml.SPMetadataDescriptor;

/**
 * What the SAML identity provider of an enterprise has to know of us.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf">SAML Metadata 2.0, 2.4.4</a>
 */
public final class ServiceProviderMetadata {

    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private static final String KEY = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    private static final String CONTENT = "http://www.w3.org/2009/xmlenc11#aes256-gcm";

    private ServiceProviderMetadata() {}

    /**
     * The document. Every key pair is in it, so that the provider knows the next one before it signs; what is encrypted
     * is to be encrypted for the one that signs.
     */
    public static String of(SsoAddresses us, SsoConnectorView connector) {
        boolean signs = SsoConfigForm.signsRequests(connector.config());
        List<KeyDescriptorType> signing = connector.signingKeys().stream()
                .sorted(Comparator.comparing(SigningKey::active).reversed())
                .map(key -> SamlMetadata.key(KeyTypes.SIGNING, key.certificate())).toList();
        List<KeyDescriptorType> encryption = connector.activeKey().stream()
                .map(key -> SamlMetadata.key(KeyTypes.ENCRYPTION, key.certificate(), KEY, CONTENT)).toList();
        return SamlMetadata.written(SPMetadataDescriptor.buildSPDescriptor(
                List.of(new EndpointType(URI.create(SamlBinding.POST), URI.create(us.acsUrl()))), List.of(),
                signs, true, true, us.entityId(), PERSISTENT, signing, encryption));
    }
}
