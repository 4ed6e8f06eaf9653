package io.keystory.command.user.factor;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.AddTotp;
import io.keystory.events.user.factor.FactorChange.GenerateBackupCodes;
import io.keystory.events.user.factor.FactorChange.ReplaceBackupCodes;
import io.keystory.events.user.factor.FactorChange.ReplaceTotp;
import io.keystory.events.user.factor.UserFactors;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What second factors keep outside of events: secrets in the vault, and that a passkey is of one user only. */
public final class FactorSecrets {

    private static final String KIND = "factor";

    private FactorSecrets() {}

    /** The user that a passkey is of. */
    public static Claim passkey(String credentialId) {
        return new Claim("passkey", credentialId);
    }

    /** A set of codes as the vault's entry has it. */
    public static Secret entry(List<Secret> codes) {
        return new Secret(codes.stream().map(Secret::value).collect(Collectors.joining(" ")));
    }

    /** The codes of a set, in the order of their indices, as the vault's entry has them. */
    public static List<String> codes(String entry) {
        return List.of(entry.split(" "));
    }

    /** {@code before} is null while the user does not exist. */
    public static List<VaultChange> secrets(UserView before, UserCommand command, UserEvent event) {
        return switch (event) {
            case TotpAdded e -> List.of(store(e.factorId(), command));
            case BackupCodesGenerated e -> List.of(store(e.factorId(), command));
            case FactorRemoved e -> List.of(new VaultChange.Destroy(e.factorId()));
            case UserDeleted e -> sealed(before.secrets().factors());
            default -> List.of();
        };
    }

    /** The passkeys that the event takes for the user or gives back. */
    public static Stream<ClaimChange> claims(UserView before, UserEvent event) {
        return switch (event) {
            case PasskeyAdded e -> Stream.ofNullable(e.credential()).map(credential -> new ClaimChange.Take(
                    passkey(credential.credentialId()),
                    new KeystoryException("session.mfa.webauthn_verification_failed", 400)));
            case FactorRemoved e -> released(before.secrets().factors().passkey(e.factorId()).stream());
            case UserDeleted e -> released(before.secrets().factors().passkeys().stream());
            default -> Stream.of();
        };
    }

    /** What a passkey is of who was forgotten is not known any more, and not held. */
    private static Stream<ClaimChange> released(Stream<UserFactors.Passkey> passkeys) {
        return passkeys.map(UserFactors.Passkey::credential).filter(Objects::nonNull)
                .map(credential -> new ClaimChange.Release(passkey(credential.credentialId())));
    }

    private static List<VaultChange> sealed(UserFactors factors) {
        return Stream.concat(
                        Stream.ofNullable(factors.totp()).map(UserFactors.Totp::id),
                        Stream.ofNullable(factors.backupCodes()).map(UserFactors.BackupCodes::id))
                .<VaultChange>map(VaultChange.Destroy::new)
                .toList();
    }

    private static VaultChange store(String factorId, UserCommand command) {
        Secret secret = ((ChangeFactors) command).changes().stream()
                .flatMap(change -> secret(factorId, change))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command.getClass() + " brings no secret"));
        return new VaultChange.Store(factorId, KIND, secret, false);
    }

    private static Stream<Secret> secret(String factorId, FactorChange change) {
        return switch (change) {
            case AddTotp c when c.factorId().equals(factorId) -> Stream.of(c.secret());
            case ReplaceTotp c when c.factorId().equals(factorId) -> Stream.of(c.secret());
            case GenerateBackupCodes c when c.factorId().equals(factorId) -> Stream.of(entry(c.codes()));
            case ReplaceBackupCodes c when c.factorId().equals(factorId) -> Stream.of(entry(c.codes()));
            default -> Stream.of();
        };
    }
}
