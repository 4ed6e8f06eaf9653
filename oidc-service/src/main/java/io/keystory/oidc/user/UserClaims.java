package io.keystory.oidc.user;

import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What scopes let an application know about a user. In the compatible profile instants are epoch milliseconds; what a
 * user has always had a place for is told even when it is empty, what belongs to the profile only when it is there.
 */
public final class UserClaims {

    private static final Map<String, Function<Profile, String>> PROFILE = profile();

    private final Function<Collection<String>, List<String>> roleNames;
    private final BiFunction<User, String, Object> organizationClaims;

    /**
     * @param roleNames turns the ids of roles into names
     * @param organizationClaims the value of a claim about the organizations a user belongs to
     */
    public UserClaims(Function<Collection<String>, List<String>> roleNames,
            BiFunction<User, String, Object> organizationClaims) {
        this.roleNames = roleNames;
        this.organizationClaims = organizationClaims;
    }

    /** Everything that the scopes stand for. */
    public Map<String, Object> whole(User user, Collection<String> scopes, ClaimsProfile profile) {
        return inForm(profile, claims(user, scopes, claim -> true));
    }

    /**
     * The claims of an ID token: of the extended ones only those in {@code enabled}. The standard leaves all others to
     * userinfo.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims">OpenID Connect Core 5.4</a>
     */
    public Map<String, Object> forIdToken(
            User user, Collection<String> scopes, Collection<String> enabled, ClaimsProfile profile) {
        Collection<String> told = profile == ClaimsProfile.STANDARD
                ? scopes.stream().filter(scope -> !ClaimScopes.PLAIN.containsKey(scope)).toList() : scopes;
        return inForm(profile, claims(user, told, enabled::contains));
    }

    /**
     * The claims of an ID token that comes alone, so that nothing can be asked for at userinfo.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims">OpenID Connect Core 5.4</a>
     */
    public Map<String, Object> forIdTokenAlone(
            User user, Collection<String> scopes, Collection<String> enabled, ClaimsProfile profile) {
        return inForm(profile, claims(user, scopes, enabled::contains));
    }

    /** These claims only, as far as there are any. */
    public Map<String, Object> single(User user, Collection<String> names, ClaimsProfile profile) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> claims = claims(user, ClaimScopes.of(names), names::contains);
        claims.keySet().retainAll(names);
        return inForm(profile, claims);
    }

    private static Map<String, Object> inForm(ClaimsProfile profile, Map<String, Object> claims) {
        return switch (profile) {
            case COMPATIBLE -> claims;
            case STANDARD -> StandardClaims.of(claims);
        };
    }

    private Map<String, Object> claims(User user, Collection<String> scopes, Predicate<String> extended) {
        Map<String, Object> claims = new LinkedHashMap<>();
        for (String scope : scopes) {
            switch (scope) {
                case "profile" -> addProfile(claims, user.view());
                case "email" -> {
                    claims.put("email", user.view().primaryEmail());
                    claims.put("email_verified", user.view().primaryEmail() != null);
                }
                case "phone" -> {
                    claims.put("phone_number", user.view().primaryPhone());
                    claims.put("phone_number_verified", user.view().primaryPhone() != null);
                }
                case "address" -> putPresent(claims, "address", user.view().profile().address());
                default -> ClaimScopes.EXTENDED.getOrDefault(scope, List.of()).stream()
                        .filter(extended)
                        .forEach(claim -> claims.put(claim, extended(user, claim)));
            }
        }
        return claims;
    }

    private static void addProfile(Map<String, Object> claims, UserView user) {
        claims.put("name", user.name());
        PROFILE.forEach((claim, value) -> putPresent(claims, claim, value.apply(user.profile())));
        if (user.username() != null) {
            claims.putIfAbsent("preferred_username", user.username());
        }
        claims.put("picture", user.avatar());
        claims.put("updated_at", user.updatedAt());
        claims.put("username", user.username());
        claims.put("created_at", user.createdAt());
    }

    private Object extended(User user, String claim) {
        return switch (claim) {
            case "custom_data" -> user.view().customData();
            case "identities" -> user.view().identities();
            case "sso_identities" -> user.view().secrets().ssoIdentities();
            case "roles" -> roleNames.apply(user.roleIds());
            case "organizations", "organization_data", "organization_roles" -> organizationClaims.apply(user, claim);
            default -> List.of();
        };
    }

    private static void putPresent(Map<String, Object> claims, String claim, Object value) {
        if (value != null) {
            claims.put(claim, value);
        }
    }

    private static Map<String, Function<Profile, String>> profile() {
        Map<String, Function<Profile, String>> claims = new LinkedHashMap<>();
        claims.put("family_name", Profile::familyName);
        claims.put("given_name", Profile::givenName);
        claims.put("middle_name", Profile::middleName);
        claims.put("nickname", Profile::nickname);
        claims.put("preferred_username", Profile::preferredUsername);
        claims.put("profile", Profile::profile);
        claims.put("website", Profile::website);
        claims.put("gender", Profile::gender);
        claims.put("birthdate", Profile::birthdate);
        claims.put("zoneinfo", Profile::zoneinfo);
        claims.put("locale", Profile::locale);
        return claims;
    }
}
