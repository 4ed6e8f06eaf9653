package io.keystory.platform.saml;

import java.io.StringWriter;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.xml.parsers.ParserConfigurationException;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyTypes;
import org.keycloak.saml.SPMetadataDescriptor;
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

    /** That the certificate (PEM) is used for this; for encryption in one of these ways, or any when there are none. */
    public static KeyDescriptorType key(KeyTypes use, String certificate, String... algorithms) {
        try {
            String encoded = Base64.getEncoder().encodeToString(SigningCertificate.read(certificate).getEncoded());
            return SPMetadataDescriptor.buildKeyDescriptorType(
                    SPMetadataDescriptor.buildKeyInfoElement(null, encoded), use, algorithms);
        } catch (ParserConfigurationException | CertificateEncodingException e) {
            throw new IllegalStateException("The certificate cannot be written", e);
        }
    }

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
