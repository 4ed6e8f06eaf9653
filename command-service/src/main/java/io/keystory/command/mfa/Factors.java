package io.keystory.command.mfa;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.user.UsableFactors;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.factor.FactorChange.GenerateBackupCodes;
import io.keystory.events.user.factor.FactorChange.ReplaceBackupCodes;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.util.List;
import java.util.Optional;

/** The second factors of users, as they are at this moment, and changes to them. */
public final class Factors {

    private final UserAccounts accounts;
    private final SignInSettings settings;
    private final Commands commands;
    private final String host;

    /** @param host what authenticator apps call this installation */
    public Factors(UserAccounts accounts, SignInSettings settings, Commands commands, String host) {
        this.accounts = accounts;
        this.settings = settings;
        this.commands = commands;
        this.host = host;
    }

    /** The user of an id. */
    public Optional<UserView> user(UserId id) {
        return accounts.find(id);
    }

    /** Changes the factors of a user; 404 when there is no such user. */
    public void change(UserId user, FactorChange... changes) {
        commands.send(new ChangeFactors(user, List.of(changes)));
    }

    /** 400 session.mfa.mfa_factor_not_enabled unless the sign-in experience has this kind of factor. */
    public void requireEnabled(Mfa.Factor factor) {
        if (!settings.now().mfa().factors().contains(factor)) {
            throw new KeystoryException("session.mfa.mfa_factor_not_enabled", 400);
        }
    }

    /** The same for passkeys, which may also be enabled for signing in. */
    public void requirePasskeys() {
        if (!Boolean.TRUE.equals(settings.now().passkeySignIn().enabled())) {
            requireEnabled(Mfa.Factor.WEB_AUTHN);
        }
    }

    /** The change that gives a user these backup codes. */
    public GenerateBackupCodes backupCodes(UserView user, List<Secret> codes) {
        return new GenerateBackupCodes(Ids.next(), codes, hasAddress(user));
    }

    /** The same where they take the place of those the user has. */
    public ReplaceBackupCodes otherBackupCodes(UserView user, List<Secret> codes) {
        return new ReplaceBackupCodes(Ids.next(), codes, hasAddress(user));
    }

    /** Whether codes can be sent to an address of the user as a second factor. */
    public boolean hasAddress(UserView user) {
        return UsableFactors.hasAddress(user, settings.now().mfa().factors());
    }

    /** The secret for authenticator apps to scan. */
    public String qrCode(TotpSecret secret, UserView user) {
        return QrCode.of(secret, PasskeyOptions.nameOf(user), host);
    }
}
