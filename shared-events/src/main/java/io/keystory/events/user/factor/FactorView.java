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
 * @param erased true in the past of a person who was erased since, so that {@code agent} and {@code name} are left out;
 *     left out otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactorView(
        String id, String createdAt, String lastUsedAt, Type type, String agent, String name, Integer remainCodes,
        Boolean erased) {

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

    /** The same, which says whether the person was erased. */
    public FactorView with(Boolean isErased) {
        return new FactorView(id, createdAt, lastUsedAt, type, agent, name, remainCodes, isErased);
    }

    private static FactorView of(Totp f) {
        return new FactorView(f.id(), text(f.createdAt()), text(f.lastUsedAt()), Type.TOTP, null, null, null, null);
    }

    private static FactorView of(Passkey f) {
        return new FactorView(f.id(), text(f.createdAt()), text(f.lastUsedAt()), Type.WEB_AUTHN, f.agent(), f.name(),
                null, null);
    }

    private static FactorView of(BackupCodes f) {
        return new FactorView(
                f.id(), text(f.createdAt()), text(f.lastUsedAt()), Type.BACKUP_CODE, null, null, f.remaining(), null);
    }

    private static String text(Long at) {
        return Optional.ofNullable(at).map(Instant::ofEpochMilli).map(Instant::toString).orElse(null);
    }
}
