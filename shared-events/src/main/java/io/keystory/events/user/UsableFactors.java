package io.keystory.events.user;

import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.user.factor.UserFactors.Passkey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which of the enabled factors a user can prove; addresses are factors without being set up. */
public final class UsableFactors {

    private UsableFactors() {}

    /** The one used last first, then addresses, backup codes last; those alone are no factor. */
    public static List<Factor> of(UserView user, List<Factor> enabled) {
        UserFactors factors = user.secrets().factors();
        List<Factor> others = Stream.concat(
                        Stream.of(Factor.WEB_AUTHN, Factor.TOTP)
                                .filter(factor -> lastUse(factors, factor) >= 0)
                                .sorted(Comparator.comparing(factor -> -lastUse(factors, factor))),
                        Stream.of(Factor.EMAIL_VERIFICATION_CODE, Factor.PHONE_VERIFICATION_CODE)
                                .filter(factor -> hasAddress(user, List.of(factor))))
                .filter(enabled::contains)
                .toList();
        boolean hasBackup = !others.isEmpty() && factors.hasBackupCodes() && enabled.contains(Factor.BACKUP_CODE);
        return hasBackup ? Stream.concat(others.stream(), Stream.of(Factor.BACKUP_CODE)).toList() : others;
    }

    /** Whether codes can be sent to an address of the user as one of these factors. */
    public static boolean hasAddress(UserView user, List<Factor> enabled) {
        return (user.primaryEmail() != null && enabled.contains(Factor.EMAIL_VERIFICATION_CODE))
                || (user.primaryPhone() != null && enabled.contains(Factor.PHONE_VERIFICATION_CODE));
    }

    /** When such a factor was used last, 0 for never and -1 when there is none. */
    private static long lastUse(UserFactors factors, Factor factor) {
        Stream<Long> uses = factor == Factor.TOTP
                ? Stream.ofNullable(factors.totp()).map(totp -> Objects.requireNonNullElse(totp.lastUsedAt(), 0L))
                : factors.passkeys().stream().map(Passkey::lastUsedAt).map(at -> Objects.requireNonNullElse(at, 0L));
        return uses.max(Comparator.naturalOrder()).orElse(-1L);
    }
}
