package io.keystory.command.user.password;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.ChangePasswordExpiration;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.RehashPassword;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.PasswordExpirationChanged;
import io.keystory.events.user.UserEvent.PasswordRehashed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.SignInsEnded;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.List;
import java.util.stream.Stream;

/** A user's password: its hash is in the vault, and only as long as it is the password. */
public final class UserPasswords {

    private static final String KIND = "password";

    private UserPasswords() {}

    /** Sets the password; who had one is signed in nowhere any more but where they keep it. */
    public static List<UserEvent> set(UserView user, SetPassword c) {
        String before = user.secrets().passwordId();
        if (c.password().passwordId().equals(before)) {
            return List.of();
        }
        PasswordSet set = set(c.userId(), c.password());
        return before == null
                ? List.of(set) : List.of(set, new SignInsEnded(c.userId(), c.keptSession(), "password_changed"));
    }

    /** What a new user is given. */
    public static PasswordSet set(UserId user, HashedPassword password) {
        return new PasswordSet(user, password.passwordId(), password.algorithm());
    }

    /** Nothing when the password has been replaced since it was verified: the new one must not be undone. */
    public static List<UserEvent> rehash(UserView user, RehashPassword c) {
        if (!c.replacedId().equals(user.secrets().passwordId())) {
            return List.of();
        }
        return List.of(new PasswordRehashed(c.userId(), c.password().passwordId(), c.password().algorithm()));
    }

    /** Expires the password, or lets it be good again. */
    public static List<UserEvent> expire(UserView user, ChangePasswordExpiration c) {
        return user.secrets().isPasswordExpired() == c.isExpired()
                ? List.of()
                : List.of(new PasswordExpirationChanged(c.userId(), c.isExpired()));
    }

    /** What becomes of hashes in the vault; {@code before} is null while the user does not exist. */
    public static List<VaultChange> secrets(UserView before, UserCommand command, UserEvent event) {
        return switch (event) {
            case PasswordSet e -> replaced(before, command);
            case PasswordRehashed e -> replaced(before, command);
            case UserDeleted e -> destroyed(before).toList();
            default -> List.of();
        };
    }

    private static List<VaultChange> replaced(UserView before, UserCommand command) {
        HashedPassword password = given(command);
        VaultChange store = new VaultChange.Store(password.passwordId(), KIND, password.hash(), false);
        return Stream.concat(Stream.of(store), destroyed(before)).toList();
    }

    private static Stream<VaultChange> destroyed(UserView before) {
        return Stream.ofNullable(before == null ? null : before.secrets().passwordId()).map(VaultChange.Destroy::new);
    }

    private static HashedPassword given(UserCommand command) {
        return switch (command) {
            case CreateUser c -> c.password();
            case SetPassword c -> c.password();
            case RehashPassword c -> c.password();
            default -> throw new IllegalArgumentException(command.getClass() + " brings no password");
        };
    }
}
