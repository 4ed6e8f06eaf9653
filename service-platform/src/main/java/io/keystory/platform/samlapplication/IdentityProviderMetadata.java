package io.keystory.platform.samlapplication;

import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlMetadata;
import java.net.URI;
import java.util.List;
import org.keycloak.dom.saml.v2.metadata.EndpointType;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType.EDTChoiceType;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType.EDTDescriptorChoiceType;
import org.keycloak.dom.saml.v2.metadata.IDPSSODescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyTypes;

/**
 * What a service provider has to know of us.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf">SAML Metadata 2.0, 2.4.3</a>
 */
public final class IdentityProviderMetadata {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

    private IdentityProviderMetadata() {}

    /** The document; {@code certificate} (PEM) is the one that messages are signed with. */
    public static String of(SamlAddresses addresses, SamlSettings settings, String certificate) {
        EntityDescriptorType entity = new EntityDescriptorType(addresses.entityId());
        entity.addChoiceType(new EDTChoiceType(
                List.of(new EDTDescriptorChoiceType(provider(addresses, settings, certificate)))));
        return SamlMetadata.written(entity);
    }

    private static IDPSSODescriptorType provider(SamlAddresses addresses, SamlSettings settings, String certificate) {
        IDPSSODescriptorType provider = new IDPSSODescriptorType(List.of(PROTOCOL));
        provider.setWantAuthnRequestsSigned(
                settings.requestSigning() != null && settings.requestSigning().isRequired());
        provider.addNameIDFormat(settings.nameIdFormat().wireName());
        for (String binding : List.of(SamlBinding.REDIRECT, SamlBinding.POST)) {
            provider.addSingleSignOnService(
                    new EndpointType(URI.create(binding), URI.create(addresses.signOn())));
        }
        provider.addKeyDescriptor(SamlMetadata.key(KeyTypes.SIGNING, certificate));
        return provider;
    }
}
