package io.keystory.command.upstream.saml;

import io.keystory.platform.saml.InvalidSaml;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.datatype.XMLGregorianCalendar;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;

/**
 * Whether a response was made for us, as the answer to one request, and for now; each rule throws {@link InvalidSaml}.
 *
 * @param requestId the id of the request that it has to answer
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf">SAML Profiles 2.0, 4.1.4.3</a>
 */
record AssertionRules(SamlProvider provider, ServiceProvider us, String requestId, Instant now) {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    /** What the envelope says, be it signed or not. */
    void requireOwn(ResponseType response) {
        require(requestId.equals(response.getInResponseTo()), "It answers another request, or none");
        require(response.getDestination() == null || us.acsUrl().equals(response.getDestination()),
                "It is sent to somebody else");
        require(response.getIssuer() == null || isIssuer(response.getIssuer()), "Another provider sent it");
    }

    /** What the assertion says. */
    void requireValid(AssertionType assertion) {
        require(assertion.getIssuer() != null && isIssuer(assertion.getIssuer()), "Another provider asserts it");
        require(assertion.getSubject() != null && assertion.getSubject().getConfirmation().stream().anyMatch(this::isOurs),
                "It does not confirm the subject to us, as the answer to this request, and for now");
        requireMet(assertion.getConditions());
        List<AuthnStatementType> statements = assertion.getStatements().stream()
                .filter(AuthnStatementType.class::isInstance).map(AuthnStatementType.class::cast).toList();
        require(!statements.isEmpty(), "It does not say that somebody signed in");
        require(statements.stream().allMatch(one -> isBefore(one.getSessionNotOnOrAfter())), "That session is over");
    }

    private boolean isIssuer(NameIDType issuer) {
        return provider.entityId().equals(issuer.getValue());
    }

    private boolean isOurs(SubjectConfirmationType confirmation) {
        SubjectConfirmationDataType data = confirmation.getSubjectConfirmationData();
        return BEARER.equals(confirmation.getMethod()) && data != null
                && us.acsUrl().equals(data.getRecipient())
                && requestId.equals(data.getInResponseTo())
                && data.getNotOnOrAfter() != null && isBefore(data.getNotOnOrAfter()) && isFrom(data.getNotBefore());
    }

    private void requireMet(ConditionsType conditions) {
        require(conditions != null, "It has no conditions");
        require(isFrom(conditions.getNotBefore()), "It is not valid yet");
        require(isBefore(conditions.getNotOnOrAfter()), "It is not valid any more");
        List<AudienceRestrictionType> audiences = conditions.getConditions().stream()
                .filter(AudienceRestrictionType.class::isInstance).map(AudienceRestrictionType.class::cast).toList();
        require(!audiences.isEmpty() && audiences.stream().allMatch(this::isForUs), "It is for somebody else");
    }

    private boolean isForUs(AudienceRestrictionType audience) {
        return audience.getAudience().stream().filter(Objects::nonNull).map(URI::toString).anyMatch(us.entityId()::equals);
    }

    private boolean isFrom(XMLGregorianCalendar start) {
        return instant(start).map(from -> !now.plus(SKEW).isBefore(from)).orElse(true);
    }

    private boolean isBefore(XMLGregorianCalendar end) {
        return instant(end).map(to -> now.minus(SKEW).isBefore(to)).orElse(true);
    }

    private static Optional<Instant> instant(XMLGregorianCalendar time) {
        return Optional.ofNullable(time).map(one -> one.toGregorianCalendar().toInstant());
    }

    private static void require(boolean isSo, String reason) {
        if (!isSo) {
            throw new InvalidSaml(reason);
        }
    }
}
