package io.keystory.oidc.samlapplication;

import io.keystory.platform.saml.InvalidSaml;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.saml.processing.api.saml.v2.request.SAML2Request;
import org.w3c.dom.Document;

/**
 * What a service provider asks for; what it left out is null, or false.
 *
 * @param acsUrl where it wants to be answered
 * @param binding how it wants to be answered
 * @param destination whom it asks
 * @param forceAuthn whether the person has to sign in again
 * @param isPassive whether nothing may be shown to the person
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf">SAML Core 2.0, 3.4.1</a>
 */
record SignOnRequest(
        String id,
        String issuer,
        String acsUrl,
        String binding,
        String destination,
        Instant issuedAt,
        boolean forceAuthn,
        boolean isPassive) {

    /** Reads the whole of a document, whose root is the request; throws {@link InvalidSaml}. */
    static SignOnRequest read(Document document) {
        try {
            return SAML2Request.getSAML2ObjectFromDocument(document).getSamlObject() instanceof AuthnRequestType request
                    ? of(request) : refuse("It is not an AuthnRequest");
        } catch (GeneralSecurityException | RuntimeException e) {
            // Whatever a parser makes of what anybody may send is the sender's mistake.
            return refuse("It is not a complete AuthnRequest");
        }
    }

    private static SignOnRequest of(AuthnRequestType request) {
        return new SignOnRequest(
                request.getID(),
                request.getIssuer() == null ? null : request.getIssuer().getValue(),
                text(request.getAssertionConsumerServiceURL()),
                text(request.getProtocolBinding()),
                text(request.getDestination()),
                request.getIssueInstant().toGregorianCalendar().toInstant(),
                Boolean.TRUE.equals(request.isForceAuthn()),
                Boolean.TRUE.equals(request.isIsPassive()));
    }

    private static String text(URI uri) {
        return uri == null ? null : uri.toString();
    }

    private static SignOnRequest refuse(String reason) {
        throw new InvalidSaml(reason);
    }
}
