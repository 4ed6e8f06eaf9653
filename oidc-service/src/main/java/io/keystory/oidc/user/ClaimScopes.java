package io.keystory.oidc.user;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scopes that stand for claims about a user, and the claims that they stand for.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims">OpenID Connect Core 5.4</a>
 */
public final class ClaimScopes {

    public static final String OPENID = "openid";
    public static final String OFFLINE_ACCESS = "offline_access";
    public static final String ORGANIZATIONS = "urn:logto:scope:organizations";

    /** The claims that ID tokens carry too, by scope. */
    static final Map<String, List<String>> PLAIN = Map.of(
            "profile", List.of("name", "family_name", "given_name", "middle_name", "nickname", "preferred_username",
                    "profile", "picture", "website", "gender", "birthdate", "zoneinfo", "locale", "updated_at",
                    "username", "created_at"),
            "email", List.of("email", "email_verified"),
            "phone", List.of("phone_number", "phone_number_verified"),
            "address", List.of("address"));

    /** The claims that ID tokens carry only where the configuration says so, by scope. */
    static final Map<String, List<String>> EXTENDED = Map.of(
            "custom_data", List.of("custom_data"),
            "identities", List.of("identities", "sso_identities"),
            "roles", List.of("roles"),
            ORGANIZATIONS, List.of("organizations", "organization_data"),
            "urn:logto:scope:organization_roles", List.of("organization_roles"));

    private static final List<String> ALL = List.of(OPENID, OFFLINE_ACCESS, "profile", "email", "phone", "address",
            "custom_data", "identities", "roles", ORGANIZATIONS, "urn:logto:scope:organization_roles",
            "urn:logto:scope:sessions", "urn:logto:scope:trusted_devices");
    private static final Set<String> KNOWN = Set.copyOf(ALL);
    private static final List<String> CLAIMS = ALL.stream().flatMap(ClaimScopes::claimsOf).toList();

    private ClaimScopes() {}

    /** Every such scope, those without claims included. */
    public static List<String> all() {
        return ALL;
    }

    /** Those of {@code scopes} that speak of the user and not of a resource, in their order. */
    public static List<String> among(Collection<String> scopes) {
        return scopes.stream().filter(KNOWN::contains).distinct().toList();
    }

    /** The name of every claim that some scope stands for. */
    public static List<String> claims() {
        return CLAIMS;
    }

    /** The scopes that stand for these claims. */
    public static List<String> of(Collection<String> claims) {
        return ALL.stream().filter(scope -> claimsOf(scope).anyMatch(claims::contains)).toList();
    }

    private static Stream<String> claimsOf(String scope) {
        return Stream.concat(
                PLAIN.getOrDefault(scope, List.of()).stream(), EXTENDED.getOrDefault(scope, List.of()).stream());
    }
}
