package io.keystory.command.upstream.saml;

import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlSignature;
import io.keystory.platform.saml.SamlXml;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.saml.processing.api.saml.v2.request.SAML2Request;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The one assertion of a response, which is signed itself or by the response around it. There is no other in the whole
 * document, so that none can be read in its place.
 *
 * @param response as it was parsed; only what a signature covers can be relied on
 * @param assertion null where the response says that nobody signed in
 */
record SignedAssertion(ResponseType response, AssertionType assertion) {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    /** Reads a posted response; throws {@link InvalidSaml}. */
    static SignedAssertion read(String posted, List<X509Certificate> certificates) {
        Document document = SamlXml.parse(SamlBinding.posted(posted));
        Element root = document.getDocumentElement();
        if (!SamlXml.isNamed(root, PROTOCOL, "Response")) {
            throw new InvalidSaml("It is not a Response");
        }
        if (document.getElementsByTagNameNS(ASSERTION, "EncryptedAssertion").getLength() > 0) {
            throw new InvalidSaml("The assertion is encrypted, but we have published no key for that");
        }
        int assertions = document.getElementsByTagNameNS(ASSERTION, "Assertion").getLength();
        if (assertions == 0) {
            return new SignedAssertion(parsed(document), null);
        }
        List<Element> own = SamlXml.children(root, ASSERTION, "Assertion");
        if (assertions != 1 || own.size() != 1) {
            throw new InvalidSaml("There is more than one assertion, or it is not where it belongs");
        }
        requireSigned(root, own.getFirst(), certificates);
        ResponseType response = parsed(document);
        return new SignedAssertion(response, response.getAssertions().getFirst().getAssertion());
    }

    private static void requireSigned(Element response, Element assertion, List<X509Certificate> certificates) {
        boolean isWhole = SamlSignature.isOn(response);
        if (isWhole) {
            SamlSignature.require(response, certificates);
        }
        if (!isWhole || SamlSignature.isOn(assertion)) {
            SamlSignature.require(assertion, certificates);
        }
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
