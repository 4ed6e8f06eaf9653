package io.keystory.platform.saml;

import java.io.StringWriter;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.StaxUtil;
import org.keycloak.saml.processing.core.saml.v2.writers.SAMLMetadataWriter;

/**
 * Documents in which one side tells the other who it is.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf">SAML Metadata 2.0</a>
 */
public final class SamlMetadata {

    private SamlMetadata() {}

    /** The document. */
    public static String written(EntityDescriptorType entity) {
        try {
            StringWriter text = new StringWriter();
            new SAMLMetadataWriter(StaxUtil.getXMLStreamWriter(text)).writeEntityDescriptor(entity);
            return text.toString();
        } catch (ProcessingException e) {
            throw new IllegalStateException("The metadata cannot be written", e);
        }
    }
}
