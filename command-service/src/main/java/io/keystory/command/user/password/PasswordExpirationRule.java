package io.keystory.command.user.password;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.platform.KeystoryException;

/** Passwords can be marked as expired only while the sign-in experience lets passwords expire. */
final class PasswordExpirationRule {

    private final SignInSettings settings;

    PasswordExpirationRule(SignInSettings settings) {
        this.settings = settings;
    }

    /** 400 sign_in_experiences.password_expiration_not_enabled otherwise. */
    void requireEnabled() {
        if (!Boolean.TRUE.equals(settings.now().passwordExpiration().enabled())) {
            throw new KeystoryException("sign_in_experiences.password_expiration_not_enabled", 400);
        }
    }
}
