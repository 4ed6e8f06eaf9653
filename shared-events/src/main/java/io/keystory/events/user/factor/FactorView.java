package io.keystory.events.user.factor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.user.factor.UserFactors.BackupCodes;
import io.keystory.events.user.factor.UserFactors.Passkey;
import io.keystory.events.user.factor.UserFactors.Totp;
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
        String id, String createdAt, String lastUsedAt, Type type, String agent, String name, Integer remainCodes) {

    /** Which kind of factor it is; addresses are factors without being set up, and not listed. */
    public enum Type {
        @JsonProperty("Totp") TOTP,
        @JsonProperty("WebAuthn") WEB_AUTHN,
        @JsonProperty("BackupCode") BACKUP_CODE
    }

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
        return new FactorView(f.id(), text(f.createdAt()), text(f.lastUsedAt()), Type.TOTP, null, null, null);
    }

    private static FactorView of(Passkey f) {
        return new FactorView(f.id(), text(f.createdAt()), text(f.lastUsedAt()), Type.WEB_AUTHN, f.agent(), f.name(), null);
    }

    private static FactorView of(BackupCodes f) {
        return new FactorView(
                f.id(), text(f.createdAt()), text(f.lastUsedAt()), Type.BACKUP_CODE, null, null, f.remaining());
    }

    private static String text(Long at) {
        return Optional.ofNullable(at).map(Instant::ofEpochMilli).map(Instant::toString).orElse(null);
    }
}
