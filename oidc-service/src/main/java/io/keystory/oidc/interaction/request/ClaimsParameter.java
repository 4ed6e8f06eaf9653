package io.keystory.oidc.interaction.request;

import io.keystory.oidc.user.ClaimScopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameter {@code claims}: which claims are wanted, where, and with which values. Claims that are not known here
 * are ignored.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter">OpenID Connect Core 5.5</a>
 */
final class ClaimsParameter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OF_AUTHENTICATION = List.of("acr", "amr");

    private static final String NUL = "\\u0000";

    private final JsonNode userinfo;
    private final JsonNode idToken;

    private ClaimsParameter(JsonNode claims) {
        this.userinfo = claims.path("userinfo");
        this.idToken = claims.path("id_token");
    }

    /** Reads the parameter; empty when it is malformed. */
    static Optional<ClaimsParameter> read(String text) {
        try {
            JsonNode claims = JSON.readTree(text);
            return Optional.of(claims).filter(ClaimsParameter::isWellFormed).map(ClaimsParameter::new);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** No parameter. */
    static ClaimsParameter none() {
        return new ClaimsParameter(JSON.createObjectNode());
    }

    /** The claims that userinfo is to tell. */
    List<String> userinfo() {
        return userinfo.propertyNames().stream().filter(ClaimScopes.claims()::contains).toList();
    }

    /** The claims that the ID token is to tell. */
    List<String> idToken() {
        return idToken.propertyNames().stream()
                .filter(name -> OF_AUTHENTICATION.contains(name) || ClaimScopes.claims().contains(name)).toList();
    }

    /** The ways of authentication that are wanted, best first. */
    List<String> acrValues() {
        return values(idToken.path("acr"));
    }

    /** Whether nothing else will do. */
    boolean isAcrEssential() {
        return idToken.path("acr").path("essential").asBoolean(false) && !acrValues().isEmpty();
    }

    /** The users one of whom it must be. */
    List<String> subjects() {
        return Stream.of(idToken, userinfo).flatMap(claims -> values(claims.path("sub")).stream()).distinct().toList();
    }

    private static List<String> values(JsonNode claim) {
        List<String> values = new ArrayList<>();
        if (claim.path("value").isString()) {
            values.add(claim.path("value").asString());
        }
        claim.path("values").forEach(value -> values.add(value.asString("")));
        return values;
    }

    private static boolean isWellFormed(JsonNode claims) {
        return claims.isObject() && !claims.toString().contains(NUL) && isWellFormedPart(claims.path("userinfo"))
                && isWellFormedPart(claims.path("id_token"));
    }

    private static boolean isWellFormedPart(JsonNode part) {
        return part.isMissingNode() || part.isNull()
                || part.isObject() && part.values().stream().allMatch(claim -> claim.isNull() || claim.isObject());
    }
}
