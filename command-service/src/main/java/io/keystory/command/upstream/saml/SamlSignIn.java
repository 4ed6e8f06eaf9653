package io.keystory.command.upstream.saml;

import io.keystory.command.upstream.UpstreamRefusal;
import io.keystory.platform.saml.InvalidSaml;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.StatusCodeType;

/**
 * Sends people to a provider that speaks SAML, and takes in what it answers.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf">SAML Profiles 2.0, 4.1</a>
 */
public final class SamlSignIn {

    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private final SignOnRequests requests;
    private final Clock clock;

    public SamlSignIn(Clock clock) {
        this.requests = new SignOnRequests(clock);
        this.clock = clock;
    }

    /** Where somebody is sent to sign in; {@code relayState} comes back with the answer to this request. */
    public String address(SamlProvider provider, ServiceProvider us, String requestId, String relayState) {
        return requests.address(provider, us, requestId, relayState);
    }

    /**
     * What the provider asserts in a posted response.
     *
     * @throws InvalidSaml when it is not a signed answer to this request, for us, and for now
     * @throws io.keystory.events.platform.KeystoryException 401 when it says that nobody signed in
     */
    public SamlAnswer answer(SamlProvider provider, ServiceProvider us, String requestId, String posted) {
        SignedAssertion read = SignedAssertion.read(posted, provider.certificates(), us.keys()::decrypting);
        AssertionRules rules = new AssertionRules(provider, us, requestId, clock.instant());
        rules.requireOwn(read.response());
        requireSuccess(read.response());
        if (read.assertion() == null) {
            throw new InvalidSaml("There is no assertion");
        }
        rules.requireValid(read.assertion());
        return answer(read.assertion());
    }

    private static void requireSuccess(ResponseType response) {
        StatusCodeType status = response.getStatus() == null ? null : response.getStatus().getStatusCode();
        if (status == null || !SUCCESS.equals(String.valueOf(status.getValue()))) {
            String reason = status == null ? "" : String.valueOf(
                    (status.getStatusCode() == null ? status : status.getStatusCode()).getValue());
            throw UpstreamRefusal.denied(reason.substring(reason.lastIndexOf(':') + 1));
        }
    }

    private static SamlAnswer answer(AssertionType assertion) {
        if (assertion.getSubject().getSubType() == null
                || !(assertion.getSubject().getSubType().getBaseID() instanceof NameIDType name)
                || name.getValue() == null || name.getValue().isBlank()) {
            throw new InvalidSaml("It does not name the subject");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        assertion.getAttributeStatements().stream().map(AttributeStatementType::getAttributes).flatMap(List::stream)
                .map(AttributeStatementType.ASTChoiceType::getAttribute).filter(Objects::nonNull)
                .forEach(attribute -> put(attributes, attribute));
        return new SamlAnswer(assertion.getID(), name.getValue().strip(),
                name.getFormat() == null ? null : name.getFormat().toString(), attributes);
    }

    private static void put(Map<String, Object> attributes, AttributeType attribute) {
        List<String> values = attribute.getAttributeValue().stream()
                .filter(String.class::isInstance).map(String.class::cast).toList();
        if (!values.isEmpty()) {
            Object value = values.size() == 1 ? values.getFirst() : values;
            attributes.putIfAbsent(attribute.getName(), value);
            if (attribute.getFriendlyName() != null) {
                attributes.putIfAbsent(attribute.getFriendlyName(), value);
            }
        }
    }
}
