package io.keystory.command.interaction.password;

import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.signinexperience.UsernameRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.NewSecret;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.NewPasswordIdentity.NewPasswordIdentityVerified;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.List;

/** Takes a username and a password for a new account, once both meet the rules. */
final class NewIdentitySteps {

    private final UserAccounts accounts;
    private final UsernameRules usernames;
    private final NewPasswordRules rules;
    private final Passwords passwords;
    private final Commands commands;
    private final Clock clock;

    NewIdentitySteps(UserAccounts accounts, UsernameRules usernames, NewPasswordRules rules, Passwords passwords,
            Commands commands, Clock clock) {
        this.accounts = accounts;
        this.usernames = usernames;
        this.rules = rules;
        this.passwords = passwords;
        this.commands = commands;
        this.clock = clock;
    }

    /** The id of the verification; 422 user.username_* or password.rejected. */
    String verify(InteractionView interaction, String username, Secret password) {
        usernames.require(username);
        if (accounts.find(new Identifier(Identifier.Type.USERNAME, username)).isPresent()) {
            throw UserAccounts.inUse(Identifier.Type.USERNAME);
        }
        rules.require(password, username);
        StoredPassword hash = passwords.hash(password);
        String verificationId = Ids.next();
        InteractionId id = new InteractionId(interaction.id());
        String passwordId = Ids.next();
        commands.send(new RecordVerification(id,
                new NewPasswordIdentityVerified(id, verificationId, username, passwordId, hash.algorithm()),
                List.of(new NewSecret(passwordId, "password", hash.digest(), false)), clock.instant()));
        return verificationId;
    }
}
