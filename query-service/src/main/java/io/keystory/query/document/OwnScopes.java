package io.keystory.query.document;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** The scopes that operations on one's own account take beside {@code openid}; what is not here takes none. */
final class OwnScopes {

    private static final String ROOT = "/api/my-account";
    private static final String IDENTITIES = "identities";
    private static final String SESSIONS = "urn:logto:scope:sessions";

    private static final Map<String, String> BY_PLACE = Map.ofEntries(
            Map.entry("/profile", "profile"), Map.entry("/user-assets", "profile"),
            Map.entry("/deletion-request", "profile"),
            Map.entry("/primary-email", "email"), Map.entry("/primary-phone", "phone"),
            Map.entry("/identities", IDENTITIES), Map.entry("/sso-identities", IDENTITIES),
            Map.entry("/mfa-verifications", IDENTITIES), Map.entry("/mfa-settings", IDENTITIES),
            Map.entry("/logto-configs", IDENTITIES),
            Map.entry("/sessions", SESSIONS), Map.entry("/grants", SESSIONS), Map.entry("/logs", SESSIONS),
            Map.entry("/trusted-devices", "urn:logto:scope:trusted_devices"));

    private OwnScopes() {}

    static List<String> of(String path, HttpMethod method) {
        boolean isChangeOfAll = path.equals(ROOT) && method == HttpMethod.PATCH;
        boolean isOffer = path.endsWith("/generate");
        Stream<String> more = isChangeOfAll ? Stream.of("profile") : isOffer ? Stream.empty()
                : BY_PLACE.entrySet().stream().filter(place -> isAt(path, place.getKey())).map(Entry::getValue);
        return Stream.concat(Stream.of("openid"), more).toList();
    }

    private static boolean isAt(String path, String place) {
        return Callers.isBelow(path, List.of(ROOT + place));
    }
}
