package io.keystory.command.interaction.profile;

import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;

/** Takes a new password in place of one that was forgotten; it is the account's once the interaction is submitted. */
final class PasswordReset {

    private final UserAccounts accounts;
    private final NewPasswordRules rules;
    private final Passwords passwords;
    private final Commands commands;
    private final Clock clock;

    PasswordReset(UserAccounts accounts, NewPasswordRules rules, Passwords passwords, Commands commands, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.commands = commands;
        this.clock = clock;
    }

    /** 422 password.rejected, or user.same_password for the one that is forgotten no longer; 401 user.suspended. */
    void replace(InteractionView interaction, Secret password) {
        if (interaction.kind() != InteractionKind.FORGOT_PASSWORD) {
            throw new KeystoryException("session.invalid_interaction_type", 400);
        }
        UserView user = owner(interaction);
        rules.require(password, user);
        if (accounts.passwordOf(user).filter(stored -> passwords.verify(stored, password)).isPresent()) {
            throw new KeystoryException("user.same_password", 422);
        }
        StoredPassword hash = passwords.hash(password);
        commands.send(new ProvidePassword(new InteractionId(interaction.id()),
                new HashedPassword(Ids.next(), hash.algorithm(), hash.digest()), clock.instant()));
    }

    private UserView owner(InteractionView interaction) {
        if (interaction.userId() == null) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
        UserView user = accounts.find(new UserId(interaction.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
        AccountFinder.admitted(user);
        return user;
    }
}
