package io.keystory.oidc.samlapplication;

import io.keystory.oidc.token.code.SignOns.SignedOn;
import io.keystory.store.Vault;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextClassRefType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextType.AuthnContextTypeSequence;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.saml.SAML2ErrorResponseBuilder;
import org.keycloak.saml.SAML2LoginResponseBuilder;

/**
 * Makes responses for service providers.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf">SAML Profiles 2.0, 4.1.4.2</a>
 */
final class SamlResponses {

    private static final int LIFETIME_SECONDS = 300;
    private static final String CONTEXT = "urn:oasis:names:tc:SAML:2.0:ac:classes:";

    private final SealedResponses sealed;
    private final Attributes attributes;

    SamlResponses(Vault vault, Attributes attributes) {
        this.sealed = new SealedResponses(vault);
        this.attributes = attributes;
    }

    /** The response that tells who signed in. */
    SamlResponse success(ServiceProvider provider, PendingSignOn begun, SignedOn signedOn) {
        NameId name = NameId.of(signedOn.user().view(), provider.settings().nameIdFormat());
        SAML2LoginResponseBuilder builder = new SAML2LoginResponseBuilder()
                .destination(provider.acsUrl())
                .issuer(provider.addresses().entityId())
                .requestID(begun.requestId())
                .requestIssuer(provider.entityId())
                .nameIdentifier(name.format().wireName(), name.value())
                .assertionExpiration(LIFETIME_SECONDS)
                .subjectExpiration(LIFETIME_SECONDS)
                .disableAuthnStatement(true);
        try {
            ResponseType response = builder.buildModel();
            AssertionType assertion = response.getAssertions().getFirst().getAssertion();
            assertion.addStatement(authentication(signedOn));
            AttributeStatementType told = attributes.of(signedOn, provider.settings().attributeMapping());
            if (!told.getAttributes().isEmpty()) {
                assertion.addStatement(told);
            }
            return sealed.assertion(builder.buildDocument(response), provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The response cannot be written", e);
        }
    }

    /** The response that tells why nobody did, as the authorization endpoint said it. */
    SamlResponse refusal(ServiceProvider provider, PendingSignOn begun, String error) {
        try {
            return sealed.status(new SAML2ErrorResponseBuilder()
                    .destination(provider.acsUrl())
                    .issuer(provider.addresses().entityId())
                    .inResponseTo(begun.requestId())
                    .status(status(error))
                    .buildDocument(), provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The response cannot be written", e);
        }
    }

    private static String status(String error) {
        return "urn:oasis:names:tc:SAML:2.0:status:" + switch (error) {
            case "login_required", "interaction_required", "consent_required", "account_selection_required" ->
                "NoPassive";
            case "access_denied" -> "RequestDenied";
            default -> "AuthnFailed";
        };
    }

    private static AuthnStatementType authentication(SignedOn signedOn) {
        AuthnStatementType statement = new AuthnStatementType(time(signedOn.authenticatedAt()));
        statement.setSessionIndex(signedOn.sessionId().value());
        AuthnContextTypeSequence sequence = new AuthnContextTypeSequence();
        sequence.setClassRef(new AuthnContextClassRefType(URI.create(CONTEXT
                + (List.of("pwd").equals(signedOn.amr()) ? "PasswordProtectedTransport" : "unspecified"))));
        AuthnContextType context = new AuthnContextType();
        context.setSequence(sequence);
        statement.setAuthnContext(context);
        return statement;
    }

    private static XMLGregorianCalendar time(Instant instant) {
        return DatatypeFactory.newDefaultInstance()
                .newXMLGregorianCalendar(GregorianCalendar.from(instant.atZone(ZoneOffset.UTC)));
    }
}
