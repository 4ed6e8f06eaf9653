package io.keystory.command.signinexperience;

import io.keystory.command.password.policy.NewPasswords;
import io.keystory.command.password.policy.PasswordOwner;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserView;

/** Refuses new passwords that the policy of this moment does not allow. */
public final class NewPasswordRules {

    private final SignInSettings settings;
    private final NewPasswords passwords;

    public NewPasswordRules(SignInSettings settings, NewPasswords passwords) {
        this.settings = settings;
        this.passwords = passwords;
    }

    /** 422 password.rejected with the reasons, for somebody of whom the username at most is known. */
    public void require(Secret password, String username) {
        passwords.require(password, settings.passwordRules(), new PasswordOwner(null, username, null, null));
    }

    /** 422 password.rejected with the reasons, for somebody who is registering. */
    public void require(Secret password, PendingProfile profile) {
        String name = profile.extra() == null ? null : profile.extra().name();
        passwords.require(password, settings.passwordRules(),
                new PasswordOwner(name, profile.username(), profile.email(), profile.phone()));
    }

    /** 422 password.rejected with the reasons, for a user. */
    public void require(Secret password, UserView user) {
        passwords.require(password, settings.passwordRules(), new PasswordOwner(
                user.name(), user.username(), user.primaryEmail(), user.primaryPhone()));
    }
}
