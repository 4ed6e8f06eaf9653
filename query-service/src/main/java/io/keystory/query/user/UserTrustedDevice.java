package io.keystory.query.user;

import io.keystory.events.platform.Nullable;
import io.keystory.events.user.factor.TrustedDevice;
import java.util.List;

/** A trusted browser as the API lists it; instants are epoch ms, and where it stood is not looked up. */
public record UserTrustedDevice(
        String id,
        @Nullable String userAgent,
        @Nullable String country,
        @Nullable String city,
        long createdAt,
        long lastUsedAt,
        long expiresAt) {

    /** Those whose time is not over at {@code now} (epoch ms), newest first. */
    public static List<UserTrustedDevice> of(List<TrustedDevice> devices, long now) {
        return devices.reversed().stream().filter(device -> device.isTrusted(now)).map(device ->
                new UserTrustedDevice(device.id(), device.userAgent(), null, null, device.createdAt(),
                        device.lastUsedAt(), device.expiresAt())).toList();
    }
}
