package io.keystory.command.upstream.saml;

import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlSignature;
import io.keystory.platform.saml.SamlXml;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.saml.processing.api.saml.v2.request.SAML2Request;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The one assertion of a response, which is signed itself or by the response around it, and may be encrypted for us. There
 * is no other in the whole document, so that none can be read in its place.
 *
 * @param response as it was parsed; only what a signature covers can be relied on
 * @param assertion null where the response says that nobody signed in
 */
record SignedAssertion(ResponseType response, AssertionType assertion) {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    /** Reads a posted response; {@code keys} are asked for where something is encrypted; throws {@link InvalidSaml}. */
    static SignedAssertion read(String posted, List<X509Certificate> certificates, Supplier<List<PrivateKey>> keys) {
        Element root = SamlXml.parse(SamlBinding.posted(posted)).getDocumentElement();
        if (!SamlXml.isNamed(root, PROTOCOL, "Response")) {
            throw new InvalidSaml("It is not a Response");
        }
        boolean isWhole = SamlSignature.isOn(root);
        if (isWhole) {
            SamlSignature.require(root, certificates);
        }
        return count(root, "EncryptedAssertion") == 0 ? read(root, isWhole, certificates)
                : opened(root, isWhole, certificates, keys.get());
    }

    /** One reason for everything: who guesses at what is encrypted learns nothing from why a guess was refused. */
    private static SignedAssertion opened(
            Element root, boolean isWhole, List<X509Certificate> certificates, List<PrivateKey> keys) {
        try {
            SealedAssertion.open(only(root, "EncryptedAssertion"), keys);
            return read(root, isWhole, certificates);
        } catch (InvalidSaml e) {
            throw new InvalidSaml("The assertion is not encrypted for us, or is not signed by the provider");
        }
    }

    private static SignedAssertion read(Element root, boolean isWhole, List<X509Certificate> certificates) {
        if (count(root, "Assertion") == 0) {
            return new SignedAssertion(parsed(root.getOwnerDocument()), null);
        }
        Element assertion = only(root, "Assertion");
        if (!isWhole || SamlSignature.isOn(assertion)) {
            SamlSignature.require(assertion, certificates);
        }
        ResponseType response = parsed(root.getOwnerDocument());
        return new SignedAssertion(response, response.getAssertions().getFirst().getAssertion());
    }

    private static Element only(Element root, String name) {
        List<Element> own = SamlXml.children(root, ASSERTION, name);
        if (count(root, name) != 1 || own.size() != 1) {
            throw new InvalidSaml("There is more than one assertion, or it is not where it belongs");
        }
        return own.getFirst();
    }

    private static int count(Element root, String name) {
        return root.getElementsByTagNameNS(ASSERTION, name).getLength();
    }

    private static ResponseType parsed(Document document) {
        try {
            return SAML2Request.getSAML2ObjectFromDocument(document).getSamlObject() instanceof ResponseType response
                    ? response : refuse("It is not a Response");
        } catch (GeneralSecurityException | RuntimeException e) {
            // Whatever a parser makes of what anybody may send is the sender's mistake.
            return refuse("It is not a complete Response");
        }
    }

    private static ResponseType refuse(String reason) {
        throw new InvalidSaml(reason);
    }
}
