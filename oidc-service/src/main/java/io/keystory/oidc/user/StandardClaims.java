package io.keystory.oidc.user;

import io.keystory.events.user.Address;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Claims in the form of the standard: instants in seconds, nothing empty, members named as it names them.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims">OpenID Connect Core 5.1</a>
 */
final class StandardClaims {

    private static final String VERIFIED = "_verified";

    private StandardClaims() {}

    /** The standard form of claims in the compatible one. */
    static Map<String, Object> of(Map<String, Object> compatible) {
        Map<String, Object> claims = new LinkedHashMap<>();
        compatible.forEach((name, value) -> {
            if (value != null && !isAboutNothing(name, compatible)) {
                claims.put(name, standard(name, value));
            }
        });
        return claims;
    }

    /** Whether the claim says of another, which is empty, that it is verified or not. */
    private static boolean isAboutNothing(String name, Map<String, Object> claims) {
        return name.endsWith(VERIFIED) && claims.get(name.substring(0, name.length() - VERIFIED.length())) == null;
    }

    private static Object standard(String name, Object value) {
        return switch (name) {
            case "updated_at", "created_at" -> Math.floorDiv((long) value, 1000L);
            case "phone_number" -> "+" + value;
            case "address" -> address((Address) value);
            default -> value;
        };
    }

    /** @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AddressClaim">OpenID Connect Core 5.1.1</a> */
    private static Map<String, String> address(Address address) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("formatted", address.formatted());
        members.put("street_address", address.streetAddress());
        members.put("locality", address.locality());
        members.put("region", address.region());
        members.put("postal_code", address.postalCode());
        members.put("country", address.country());
        members.values().removeIf(member -> member == null);
        return members;
    }
}
