package io.keystory.command.interaction;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.RecordNewPasswordIdentity;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.KindChanged;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionEvent.NewPasswordIdentityVerified;
import io.keystory.events.interaction.InteractionEvent.PasswordProvided;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.InteractionView.Verification;
import io.keystory.events.user.UserCommand.HashedPassword;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Passwords that wait for an account: the vault has their hashes until the account has its own or nobody needs them. */
final class PendingPasswords {

    private static final String KIND = "password";

    private PendingPasswords() {}

    static List<VaultChange> secrets(InteractionView before, InteractionCommand command, InteractionEvent event) {
        return switch (event) {
            case NewPasswordIdentityVerified e -> replaced(given(command), ofVerifications(before));
            case PasswordProvided e -> replaced(given(command), ofProfile(before));
            case KindChanged e -> ofProfile(before).toList();
            case KindChosen e -> all(before);
            case UserRegistered e -> all(before);
            case InteractionFinished e -> all(before);
            default -> List.of();
        };
    }

    private static List<VaultChange> replaced(HashedPassword password, Stream<VaultChange> before) {
        VaultChange store = new VaultChange.Store(password.passwordId(), KIND, password.hash(), false);
        return Stream.concat(Stream.of(store), before).toList();
    }

    private static List<VaultChange> all(InteractionView view) {
        return Stream.concat(ofVerifications(view), ofProfile(view)).toList();
    }

    private static Stream<VaultChange> ofVerifications(InteractionView view) {
        return view.verifications().stream()
                .map(Verification::passwordId)
                .filter(Objects::nonNull)
                .map(VaultChange.Destroy::new);
    }

    private static Stream<VaultChange> ofProfile(InteractionView view) {
        return Stream.ofNullable(view.profile().passwordId()).map(VaultChange.Destroy::new);
    }

    private static HashedPassword given(InteractionCommand command) {
        return switch (command) {
            case RecordNewPasswordIdentity c -> c.password();
            case ProvidePassword c -> c.password();
            default -> throw new IllegalArgumentException(command.getClass() + " brings no password");
        };
    }
}
