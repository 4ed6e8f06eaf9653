package io.keystory.command.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at an identity provider.
 *
 * @param id what the provider knows the person by, which never changes
 * @param email an address that the provider has verified to be the person's; null when it has not
 * @param phone a number that the provider has verified to be the person's; null when it has not
 * @param claims everything that the provider told
 */
public record UpstreamIdentity(
        String id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String avatar,
        Map<String, Object> claims) {

    /** All of it as the API tells it; what is not known is left out. */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("id", id);
        details.put("email", email);
        details.put("phone", phone);
        details.put("name", name);
        details.put("avatar", avatar);
        details.put("rawData", claims);
        details.values().removeIf(Objects::isNull);
        return details;
    }
}
