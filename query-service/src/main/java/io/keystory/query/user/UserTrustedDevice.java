package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import io.keystory.events.user.factor.TrustedDevice;
import io.keystory.query.platform.place.Place;

/**
 * A trusted browser as the API lists it; instants are epoch ms.
 *
 * @param country where it was when it became trusted, ISO 3166-1 alpha-2; null where that is not known
 * @param city the same; null where that is not known
 * @param erased true in the past of a person who was erased since, of whom no {@code userAgent} is told; left out otherwise
 */
public record UserTrustedDevice(
        String id,
        @Nullable String userAgent,
        @Nullable String country,
        @Nullable String city,
        long createdAt,
        long lastUsedAt,
        long expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {

    static UserTrustedDevice of(TrustedDevice device, Place place, Boolean erased) {
        return new UserTrustedDevice(device.id(), device.userAgent(), place.country(), place.city(), device.createdAt(),
                device.lastUsedAt(), device.expiresAt(), erased);
    }
}
