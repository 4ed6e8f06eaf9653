package io.keystory.oidc.interaction.request;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.keystory.oidc.application.Client;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a request that was signed, or published, says, and for whom and when it says it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9101#section-4">RFC 9101, 4</a>
 * @see <a href="https://openid.net/specs/fapi-message-signing-2_0.html#section-5.3.1">FAPI 2.0 Message Signing, 5.3.1</a>
 */
final class RequestObjectClaims {

    private static final Set<String> TYPES = Set.of("JWT", "OAUTH-AUTHZ-REQ+JWT");
    private static final Set<String> OF_MESSAGE = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti");
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final String issuer;
    private final Clock clock;

    RequestObjectClaims(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The parameters of the client's request; throws when it is another's, for somebody else, or not for now. */
    AuthorizationParameters parameters(Client client, JWT request) {
        JWTClaimsSet claims = claims(request);
        requireType(request.getHeader().getType());
        requireOwn(client, claims);
        requireForUs(client, claims);
        requireInTime(client, claims);
        Map<String, String[]> values = new LinkedHashMap<>();
        claims.getClaims().forEach((name, value) -> {
            if (!OF_MESSAGE.contains(name) && value != null) {
                values.put(name, texts(name, value));
            }
        });
        values.put("client_id", new String[] {client.id()});
        return AuthorizationParameters.of(values);
    }

    private static JWTClaimsSet claims(JWT request) {
        try {
            return request.getJWTClaimsSet();
        } catch (ParseException e) {
            throw RequestObjects.invalid("The request holds no claims.");
        }
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9101#section-10.8">RFC 9101, 10.8 (no other kind of message)</a> */
    private static void requireType(JOSEObjectType type) {
        require(type == null || TYPES.contains(type.getType().toUpperCase(Locale.ROOT)),
                "The message is not a request.");
    }

    private static void requireOwn(Client client, JWTClaimsSet claims) {
        Object clientId = claims.getClaim("client_id");
        require((clientId == null || clientId.equals(client.id()))
                && (claims.getIssuer() == null || claims.getIssuer().equals(client.id()))
                && (claims.getIssuer() != null || clientId != null), "The request is another application's.");
        require(claims.getClaim("request") == null && claims.getClaim("request_uri") == null,
                "A request holds no other request.");
    }

    private void requireForUs(Client client, JWTClaimsSet claims) {
        require(claims.getAudience().contains(issuer) || claims.getAudience().isEmpty() && !client.isFapi2(),
                "The request is for somebody else.");
    }

    private void requireInTime(Client client, JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date expiry = claims.getExpirationTime();
        Date start = claims.getNotBeforeTime();
        require(expiry == null || expiry.toInstant().isAfter(now.minus(SKEW)), "The request has expired.");
        require(Stream.of(start, claims.getIssueTime()).filter(Objects::nonNull)
                .allMatch(time -> time.toInstant().isBefore(now.plus(SKEW))), "The request is not valid yet.");
        require(!client.isFapi2() || expiry != null && start != null
                && start.toInstant().isAfter(now.minus(LONGEST))
                && !expiry.toInstant().isAfter(start.toInstant().plus(LONGEST)),
                "The request must say with nbf and exp for which hour it is.");
    }

    private static String[] texts(String name, Object value) {
        return switch (value) {
            case String text -> new String[] {text};
            case Collection<?> all when name.equals("resource") -> all.stream().map(String::valueOf).toArray(String[]::new);
            case Map<?, ?> object -> new String[] {JSONObjectUtils.toJSONString(json(object))};
            default -> new String[] {String.valueOf(value)};
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> json(Map<?, ?> object) {
        return (Map<String, ?>) object;
    }

    private static void require(boolean isSo, String description) {
        if (!isSo) {
            throw RequestObjects.invalid(description);
        }
    }
}
