package io.keystory.platform.ssoconnector;

import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlMetadata;
import java.net.URI;
import java.util.List;
import org.keycloak.dom.saml.v2.metadata.EndpointType;
import org.keycloak.saml.SPMetadataDescriptor;

/**
 * What the SAML identity provider of an enterprise has to know of us.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf">SAML Metadata 2.0, 2.4.4</a>
 */
public final class ServiceProviderMetadata {

    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private ServiceProviderMetadata() {}

    /** The document. */
    public static String of(SsoAddresses us) {
        return SamlMetadata.written(SPMetadataDescriptor.buildSPDescriptor(
                List.of(new EndpointType(URI.create(SamlBinding.POST), URI.create(us.acsUrl()))), List.of(),
                false, true, false, us.entityId(), PERSISTENT, List.of(), List.of()));
    }
}
