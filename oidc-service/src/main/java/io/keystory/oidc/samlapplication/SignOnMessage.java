package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.RequestSigning;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.saml.SamlSignature;
import io.keystory.platform.saml.SamlXml;
import io.keystory.platform.saml.SignedQuery;
import io.keystory.platform.saml.SigningCertificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.w3c.dom.Document;

/**
 * A request as it arrives in either binding.
 *
 * @param relayState what the service provider wants to have back, or null
 * @param isSigned whether there is a signature beside it
 * @param query the raw query that it came in; null when it was posted
 */
record SignOnMessage(String encoded, String relayState, boolean isSigned, String query) {

    private static final String REQUEST = "SAMLRequest";
    private static final int LONGEST_RELAY_STATE = 512;

    SignOnMessage {
        if (encoded == null) {
            throw new KeystoryException("application.saml.invalid_saml_request", 400);
        }
        if (relayState != null && (relayState.length() > LONGEST_RELAY_STATE || relayState.indexOf('\0') >= 0)) {
            throw KeystoryException.invalidInput(
                    "RelayState", "has at most " + LONGEST_RELAY_STATE + " characters, and no NUL among them");
        }
    }

    /** The document, whose root is signed as the service provider says it would; throws {@link InvalidSaml}. */
    Document verified(RequestSigning signing) {
        Document document = SamlXml.parse(
                query == null ? SamlBinding.posted(encoded) : SamlBinding.redirected(encoded));
        if (signing != null) {
            verify(document, signing, List.of(SigningCertificate.read(signing.certificate())));
        }
        return document;
    }

    private void verify(Document document, RequestSigning signing, List<X509Certificate> certificates) {
        if (query != null && isSigned) {
            SignedQuery.require(query, REQUEST, certificates);
        } else if (query == null && SamlSignature.isOn(document.getDocumentElement())) {
            SamlSignature.require(document.getDocumentElement(), certificates);
        } else if (signing.isRequired()) {
            throw new InvalidSaml("It is not signed");
        }
    }
}
