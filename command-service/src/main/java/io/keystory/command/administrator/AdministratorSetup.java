package io.keystory.command.administrator;

import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.administrator.SetupLinkCommand.UseSetupLink;
import io.keystory.events.administrator.SetupLinkId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.user.UserCommand.AppointAdministrator;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Uses a set-up link: creates an administrator, or lets one in again who is named; all of it or nothing. */
final class AdministratorSetup {

    private final SetupLinks links;
    private final Administrators administrators;
    private final UserAccounts accounts;
    private final NewPasswordRules rules;
    private final Passwords passwords;
    private final DefaultRoles defaultRoles;
    private final Commands commands;
    private final Clock clock;

    AdministratorSetup(SetupLinks links, Administrators administrators, UserAccounts accounts, NewPasswordRules rules,
            Passwords passwords, DefaultRoles defaultRoles, Commands commands, Clock clock) {
        this.links = links;
        this.administrators = administrators;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.defaultRoles = defaultRoles;
        this.commands = commands;
        this.clock = clock;
    }

    /** The administrator who can sign in now. */
    UserId use(String token, String username, Secret password) {
        SetupLinkId link = links.require(token);
        rules.require(password, username);
        StoredPassword hash = passwords.hash(password);
        HashedPassword kept = new HashedPassword(Ids.next(), hash.algorithm(), hash.digest());
        Optional<UserId> known = administratorNamed(username);
        UserId user = known.orElseGet(() -> new UserId(Ids.nextUser()));
        List<Command> all = new ArrayList<>(known.isPresent() ? letIn(user, kept) : create(user, username, kept));
        if (!administrators.exist()) {
            all.add(FirstAccountCenter.open());
        }
        all.add(new UseSetupLink(link, user, clock.instant()));
        all.addAll(links.withdrawAllBut(link));
        commands.sendTogether(all);
        return user;
    }

    private Optional<UserId> administratorNamed(String username) {
        return accounts.find(new Identifier(Identifier.Type.USERNAME, username))
                .map(user -> new UserId(user.id()))
                .filter(administrators::include);
    }

    private List<Command> create(UserId user, String username, HashedPassword password) {
        return List.of(
                new CreateUser(user, username, null, null, null, null, null, null, null, password, defaultRoles.now()),
                new AppointAdministrator(user, BuiltInRoles.ADMINISTRATOR));
    }

    private static List<Command> letIn(UserId user, HashedPassword password) {
        return List.of(new SetPassword(user, password), new ChangeSuspension(user, false, true));
    }
}
