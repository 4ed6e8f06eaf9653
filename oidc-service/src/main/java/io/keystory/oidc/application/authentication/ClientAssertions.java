package io.keystory.oidc.application.authentication;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ClientKeys;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.jose.KeySignatures;
import io.keystory.platform.token.UsedIds;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Accepts what clients sign to show who they are, each assertion once.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication">OpenID Connect Core 9</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7523#section-3">RFC 7523, 3</a>
 */
public final class ClientAssertions {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LONGEST_ID = 256;

    private final Clients clients;
    private final ClientKeys keys;
    private final ClientSecrets secrets;
    private final UsedIds usedIds;
    private final AssertionAudience audience;
    private final Clock clock;

    public ClientAssertions(Clients clients, ClientKeys keys, ClientSecrets secrets, UsedIds usedIds,
            AssertionAudience audience, Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.secrets = secrets;
        this.usedIds = usedIds;
        this.audience = audience;
        this.clock = clock;
    }

    /** The client that signed the request's assertion; throws 401 {@code invalid_client} or 400. */
    Client authenticate(HttpServletRequest request, Parameters parameters) {
        requireAlone(request, parameters);
        SignedJWT assertion = parse(parameters.required("client_assertion"));
        JWTClaimsSet claims = claims(assertion);
        Client client = clients.find(claims.getSubject())
                .filter(found -> found.id().equals(claims.getIssuer()))
                .filter(found -> found.id().equals(parameters.one("client_id").orElse(found.id())))
                .filter(found -> isSignedBy(found, assertion))
                .orElseThrow(() -> refused("The client could not be authenticated."));
        if (!audience.accepts(client, request, assertion)) {
            throw refused("The assertion is for somebody else.");
        }
        requireInTime(claims);
        requireUnused(client, claims);
        return client;
    }

    private static void requireAlone(HttpServletRequest request, Parameters parameters) {
        if (!TYPE.equals(parameters.required("client_assertion_type"))) {
            throw ProviderError.invalidRequest("Assertions of this type are not accepted.");
        }
        if (request.getHeader("Authorization") != null || parameters.one("client_secret").isPresent()) {
            throw ProviderError.invalidRequest("Show who the client is in one way, not in two.");
        }
    }

    private static SignedJWT parse(String text) {
        try {
            return SignedJWT.parse(text);
        } catch (ParseException e) {
            throw refused("The assertion is not a signed JWT.");
        }
    }

    private static JWTClaimsSet claims(SignedJWT assertion) {
        try {
            return assertion.getJWTClaimsSet();
        } catch (ParseException e) {
            throw refused("The assertion is not a signed JWT.");
        }
    }

    private boolean isSignedBy(Client client, SignedJWT assertion) {
        ClientCredentialRules rules = client.protocol().credentials();
        ClientAuthenticationMethod method = rules.tokenEndpointAuthMethod();
        if (method == ClientAuthenticationMethod.PRIVATE_KEY_JWT) {
            return keys.areOf(client, assertion, rules.tokenEndpointAuthSigningAlg());
        }
        return method == ClientAuthenticationMethod.CLIENT_SECRET_JWT
                && ClientKeys.isAllowed(client, assertion, null)
                && secrets.live(client).anyMatch(secret -> KeySignatures.isValid(assertion,
                        new OctetSequenceKey.Builder(secret.getBytes(StandardCharsets.UTF_8)).build()));
    }

    private void requireInTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant expiry = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant)
                .orElseThrow(() -> refused("The assertion needs an exp."));
        boolean isEarly = Stream.of(claims.getNotBeforeTime(), claims.getIssueTime())
                .filter(Objects::nonNull)
                .anyMatch(time -> time.toInstant().isAfter(now.plus(SKEW)));
        if (isEarly || !expiry.isAfter(now.minus(SKEW)) || expiry.isAfter(now.plus(LONGEST))) {
            throw refused("The assertion is not valid now, or for more than an hour.");
        }
    }

    private void requireUnused(Client client, JWTClaimsSet claims) {
        String id = claims.getJWTID();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
            throw refused("The assertion needs a jti of at most 256 characters.");
        }
        if (!usedIds.use("assertion " + client.id(), id, claims.getExpirationTime().toInstant().plus(SKEW))) {
            throw refused("The assertion was used before.");
        }
    }

    private static ProviderError refused(String description) {
        return new ProviderError("invalid_client", 401, description, Map.of());
    }
}
