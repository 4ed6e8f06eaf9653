package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.UserFactors.BackupCodes;
import io.keystory.events.user.UserFactors.Passkey;
import io.keystory.events.user.UserFactors.Totp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A second factor as the API lists it; instants are ISO 8601.
 *
 * @param agent the browser that a passkey was made with
 * @param remainCodes how many backup codes are left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactorView(
        String id, String createdAt, String lastUsedAt, String type, String agent, String name, Integer remainCodes) {

    /** All that the user has set up, oldest first. */
    public static List<FactorView> of(UserFactors factors) {
        return Stream.of(
                        Stream.ofNullable(factors.totp()).map(FactorView::of),
                        factors.passkeys().stream().map(FactorView::of),
                        Stream.ofNullable(factors.backupCodes()).map(FactorView::of))
                .flatMap(views -> views)
                .sorted(Comparator.comparing(FactorView::createdAt))
                .toList();
    }

    private static FactorView of(Totp f) {
        return new FactorView(f.id(), text(f.createdAt()), text(f.lastUsedAt()), "Totp", null, null, null);
    }

    private static FactorView of(Passkey f) {
        return new FactorView(f.id(), text(f.createdAt()), text(f.lastUsedAt()), "WebAuthn", f.agent(), f.name(), null);
    }

    private static FactorView of(BackupCodes f) {
        return new FactorView(
                f.id(), text(f.createdAt()), text(f.lastUsedAt()), "BackupCode", null, null, f.remaining());
    }

    private static String text(Long at) {
        return Optional.ofNullable(at).map(Instant::ofEpochMilli).map(Instant::toString).orElse(null);
    }
}
