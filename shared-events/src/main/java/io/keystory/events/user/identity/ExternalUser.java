package io.keystory.events.user.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody as another identity provider knows them.
 *
 * @param id what the provider knows the person by, which never changes
 * @param email an address that the provider has verified to be the person's; null when it has not
 * @param phone a number that the provider has verified to be the person's, digits only; null when it has not
 * @param rawData everything that the provider told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalUser(
        String id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String avatar,
        Map<String, Object> rawData) {

    /** By what something is kept that was given with a proof that it is them, so that nobody else gets it. */
    public String keyed(String proofId) {
        return proofId + "-" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Who they are there, as an identity of a user here. */
    public SocialIdentity asIdentity() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("id", id);
        details.put("email", email);
        details.put("phone", phone);
        details.put("name", name);
        details.put("avatar", avatar);
        details.put("rawData", rawData);
        details.values().removeIf(Objects::isNull);
        return new SocialIdentity(id, details);
    }
}
