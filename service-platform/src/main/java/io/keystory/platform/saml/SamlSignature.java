package io.keystory.platform.saml;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Verifies that an element is signed as a whole, by its own signature: what is read afterwards has to be read from that
 * element only. So nothing can be wrapped around or put beside what was signed.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf">SAML Core 2.0, 5.4</a>
 */
public final class SamlSignature {

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");
    private static final Set<String> TRANSFORMS =
            Set.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);
    private static final String ID = "ID";

    private SamlSignature() {}

    /** Whether the element has a signature of its own, be it valid or not. */
    public static boolean isOn(Element element) {
        return !signatures(element).isEmpty();
    }

    /** Throws {@link InvalidSaml} unless the element is signed with the key of one of these certificates. */
    public static void require(Element element, Collection<X509Certificate> certificates) {
        if (signatures(element).size() != 1) {
            throw new InvalidSaml("There is not exactly one signature on " + element.getLocalName());
        }
        requireUniqueId(element);
        if (certificates.stream().noneMatch(certificate -> isSignedBy(element, certificate))) {
            throw new InvalidSaml("The signature on " + element.getLocalName() + " is not valid");
        }
    }

    private static boolean isSignedBy(Element element, X509Certificate certificate) {
        DOMValidateContext context =
                new DOMValidateContext(certificate.getPublicKey(), signatures(element).getFirst());
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        context.setIdAttributeNS(element, null, ID);
        try {
            XMLSignature signature = FACTORY.unmarshalXMLSignature(context);
            return coversOnly(element, signature) && signature.validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            return false;
        }
    }

    private static boolean coversOnly(Element element, XMLSignature signature) {
        return signature.getSignedInfo().getReferences().size() == 1 && signature.getObjects().isEmpty()
                && signature.getSignedInfo().getReferences().getFirst() instanceof Reference reference
                && ("#" + element.getAttributeNS(null, ID)).equals(reference.getURI())
                && reference.getTransforms().stream().allMatch(transform -> TRANSFORMS.contains(transform.getAlgorithm()));
    }

    /** Two elements of one id would let a signature speak of one and the reader of the other. */
    private static void requireUniqueId(Element element) {
        String id = element.getAttributeNS(null, ID);
        NodeList all = element.getOwnerDocument().getElementsByTagNameNS("*", "*");
        int same = 0;
        for (int i = 0; i < all.getLength(); i++) {
            same += id.equals(((Element) all.item(i)).getAttributeNS(null, ID)) ? 1 : 0;
        }
        if (id.isEmpty() || same != 1) {
            throw new InvalidSaml("The id of " + element.getLocalName() + " is missing or not its own");
        }
    }

    private static List<Element> signatures(Element element) {
        return SamlXml.children(element, XMLSignature.XMLNS, "Signature");
    }
}
