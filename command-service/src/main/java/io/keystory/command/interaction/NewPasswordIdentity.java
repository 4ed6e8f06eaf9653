package io.keystory.command.interaction;

import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordNewPasswordIdentity;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;

/** Takes a username and a password for a new account, once both meet the rules. */
final class NewPasswordIdentity {

    private final UserAccounts accounts;
    private final NewPasswordRules rules;
    private final Passwords passwords;
    private final Commands commands;
    private final Clock clock;

    NewPasswordIdentity(UserAccounts accounts, NewPasswordRules rules, Passwords passwords, Commands commands,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.commands = commands;
        this.clock = clock;
    }

    /** The id of the verification; 422 user.username_already_in_use or password.rejected. */
    String verify(InteractionView interaction, String username, Secret password) {
        if (accounts.find(new Identifier(Identifier.Type.USERNAME, username)).isPresent()) {
            throw new KeystoryException("user.username_already_in_use", 422);
        }
        rules.require(password, username);
        StoredPassword hash = passwords.hash(password);
        String verificationId = Ids.next();
        commands.send(new RecordNewPasswordIdentity(new InteractionId(interaction.id()), verificationId, username,
                new HashedPassword(Ids.next(), hash.algorithm(), hash.digest()), clock.instant()));
        return verificationId;
    }
}
