package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlBinding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Which requests of a service provider are answered.
 *
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf">SAML Profiles 2.0, 4.1.4.1</a>
 */
final class SignOnRules {

    private static final Duration OLDEST = Duration.ofMinutes(15);
    private static final Duration SKEW = Duration.ofMinutes(3);
    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.-]{0,255}");

    private final Clock clock;

    SignOnRules(Clock clock) {
        this.clock = clock;
    }

    /** Throws 400 for a request of somebody else, and {@link InvalidSaml} for one that cannot be answered as it asks. */
    void require(SignOnRequest request, ServiceProvider provider) {
        if (!provider.entityId().equals(request.issuer())) {
            throw new KeystoryException("application.saml.auth_request_issuer_not_match", 400);
        }
        if (request.id() == null || !ID.matcher(request.id()).matches()) {
            throw new InvalidSaml("Its ID is not one");
        }
        requireIfGiven("AssertionConsumerServiceURL", request.acsUrl(), provider.acsUrl());
        requireIfGiven("ProtocolBinding", request.binding(), SamlBinding.POST);
        requireIfGiven("Destination", request.destination(), provider.addresses().signOn());
        requireFresh(request.issuedAt());
    }

    private static void requireIfGiven(String name, String given, String known) {
        if (given != null && !given.equals(known)) {
            throw new InvalidSaml(name + " is not " + known);
        }
    }

    private void requireFresh(Instant issuedAt) {
        Instant now = clock.instant();
        if (issuedAt.isBefore(now.minus(OLDEST)) || issuedAt.isAfter(now.plus(SKEW))) {
            throw new InvalidSaml("Its IssueInstant is not now");
        }
    }
}
