package io.keystory.command.upstream.saml;

import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlXml;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.DocumentUtil;
import org.keycloak.saml.processing.core.util.XMLEncryptionUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An assertion that was encrypted for us.
 *
 * @see <a href="https://www.w3.org/TR/xmlenc-core1/">XML Encryption 1.1</a>
 */
final class SealedAssertion {

    private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";

    /** Padding of PKCS #1 version 1.5 is not among them: whoever may ask often can read what was sealed with it. */
    private static final Set<String> KEY_TRANSPORTS =
            Set.of(ENCRYPTION + "rsa-oaep-mgf1p", "http://www.w3.org/2009/xmlenc11#rsa-oaep");

    private SealedAssertion() {}

    /** Puts what is in it in its place, read as anything from outside; throws {@link InvalidSaml}. */
    static void open(Element sealed, List<PrivateKey> keys) {
        requireTransport(sealed);
        try {
            Document alone = DocumentUtil.createDocument();
            alone.appendChild(alone.importNode(sealed, true));
            Element opened = XMLEncryptionUtil.decryptElementInDocument(alone, data -> keys);
            Document read = SamlXml.parse(DocumentUtil.getNodeAsString(opened).getBytes(StandardCharsets.UTF_8));
            sealed.getParentNode().replaceChild(
                    sealed.getOwnerDocument().importNode(read.getDocumentElement(), true), sealed);
        } catch (ConfigurationException | ProcessingException | RuntimeException e) {
            // Whatever decryption makes of what anybody may send is the sender's mistake.
            throw new InvalidSaml("It is not encrypted for us");
        }
    }

    private static void requireTransport(Element sealed) {
        NodeList keys = sealed.getElementsByTagNameNS(ENCRYPTION, "EncryptedKey");
        for (int i = 0; i < keys.getLength(); i++) {
            boolean isKnown = SamlXml.children((Element) keys.item(i), ENCRYPTION, "EncryptionMethod").stream()
                    .allMatch(method -> KEY_TRANSPORTS.contains(method.getAttribute("Algorithm")));
            if (!isKnown) {
                throw new InvalidSaml("The key is not wrapped in a way that is safe");
            }
        }
    }
}
