package io.keystory.command.interaction.decision;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.NewSecret;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.user.UserCommand.HashedPassword;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Secrets that wait for an account or belong to a verification: the vault has each for as long as the interaction speaks
 * of it, which is until the account has its own or nobody needs it any more.
 */
final class PendingSecrets {

    private static final InteractionFold FOLD = new InteractionFold();

    private PendingSecrets() {}

    static List<VaultChange> of(InteractionView before, InteractionCommand command, InteractionEvent event) {
        Set<String> were = before == null ? Set.of() : before.secretIds();
        Set<String> are = FOLD.after(before, event).secretIds();
        return Stream.concat(
                given(command).filter(secret -> are.contains(secret.secretId()) && !were.contains(secret.secretId()))
                        .<VaultChange>map(secret -> new VaultChange.Store(
                                secret.secretId(), secret.kind(), secret.value(), secret.isDigested())),
                were.stream().filter(id -> !are.contains(id)).map(VaultChange.Destroy::new)).toList();
    }

    private static Stream<NewSecret> given(InteractionCommand command) {
        return switch (command) {
            case RecordVerification c -> c.secrets().stream();
            case ProvidePassword c -> Stream.of(of(c.password()));
            default -> Stream.of();
        };
    }

    /** The hash of a password, as it is kept until an account has its own. */
    static NewSecret of(HashedPassword password) {
        return new NewSecret(password.passwordId(), "password", password.hash(), false);
    }
}
