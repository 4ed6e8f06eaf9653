package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import io.keystory.events.user.factor.TrustedDevice;
import java.util.List;

/**
 * A trusted browser as the API lists it; instants are epoch ms, and where it stood is not looked up.
 *
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

    /** Those whose time is not over at {@code now} (epoch ms), newest first, of somebody who is there. */
    public static List<UserTrustedDevice> of(List<TrustedDevice> devices, long now) {
        return of(devices, now, null);
    }

    static List<UserTrustedDevice> of(List<TrustedDevice> devices, long now, Boolean erased) {
        return devices.reversed().stream().filter(device -> device.isTrusted(now)).map(device ->
                new UserTrustedDevice(device.id(), device.userAgent(), null, null, device.createdAt(),
                        device.lastUsedAt(), device.expiresAt(), erased)).toList();
    }
}
