package io.keystory.oidc.clientregistration;

import static io.keystory.oidc.clientregistration.RegistrationError.invalidStatement;
import static io.keystory.oidc.clientregistration.RegistrationError.unapprovedStatement;

import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.SoftwareStatementIssuer;
import io.keystory.oidc.application.ClientKeys;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What others vouch for: it counts more than what the client says.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2.3">RFC 7591, 2.3</a>
 */
final class SoftwareStatements {

    private static final String MEMBER = "software_statement";

    private final ClientKeys keys;
    private final Clock clock;

    SoftwareStatements(ClientKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The metadata with what is vouched for; throws when a statement is needed and missing, or does not count. */
    Stated apply(RequestedMetadata asked, RegistrationPolicy policy) {
        Optional<String> statement = asked.text(MEMBER);
        if (statement.isEmpty()) {
            if (policy.softwareStatementRequired()) {
                throw unapprovedStatement("Clients need a software statement here.");
            }
            return new Stated(asked, null, null);
        }
        SignedJWT signed = parse(statement.get());
        SoftwareStatementIssuer issuer = issuer(signed, policy);
        if (!keys.areAt(issuer.jwksUri(), signed)) {
            throw invalidStatement("The software statement is not signed by its issuer.");
        }
        requireInTime(signed);
        return new Stated(asked.under(vouchedFor(signed)), issuer.issuer(), statement.get());
    }

    private static SignedJWT parse(String statement) {
        try {
            SignedJWT signed = SignedJWT.parse(statement);
            signed.getJWTClaimsSet();
            return signed;
        } catch (ParseException e) {
            throw invalidStatement("The software statement is not a signed JWT.");
        }
    }

    private static SoftwareStatementIssuer issuer(SignedJWT statement, RegistrationPolicy policy) {
        Object issuer = statement.getPayload().toJSONObject().get("iss");
        if (!(issuer instanceof String)) {
            throw invalidStatement("The software statement does not say who issued it.");
        }
        return policy.softwareStatementIssuers().stream().filter(known -> known.issuer().equals(issuer)).findFirst()
                .orElseThrow(() -> unapprovedStatement("Nobody here trusts who issued the software statement."));
    }

    private void requireInTime(SignedJWT statement) {
        try {
            Instant now = clock.instant();
            var claims = statement.getJWTClaimsSet();
            if (claims.getExpirationTime() != null && !claims.getExpirationTime().toInstant().isAfter(now)
                    || claims.getNotBeforeTime() != null && claims.getNotBeforeTime().toInstant().isAfter(now)) {
                throw invalidStatement("The software statement is not valid now.");
            }
        } catch (ParseException e) {
            throw invalidStatement("The software statement is not a signed JWT.");
        }
    }

    /** A statement cannot hold another one. */
    private static Map<String, Object> vouchedFor(SignedJWT statement) {
        Map<String, Object> claims = new TreeMap<>(statement.getPayload().toJSONObject());
        claims.remove(MEMBER);
        return claims;
    }

    /**
     * Metadata that counts.
     *
     * @param issuer who vouches for it, or null
     * @param statement as it was sent, or null
     */
    record Stated(RequestedMetadata metadata, String issuer, String statement) {}
}
