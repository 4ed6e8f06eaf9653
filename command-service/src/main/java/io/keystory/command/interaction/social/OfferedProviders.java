package io.keystory.command.interaction.social;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.platform.KeystoryException;

/** Which social providers the sign-in experience offers at this moment. */
final class OfferedProviders {

    private final SignInSettings settings;

    OfferedProviders(SignInSettings settings) {
        this.settings = settings;
    }

    /** 422 user.sign_in_method_not_enabled unless people may sign in at the provider. */
    void require(String target) {
        if (!settings.now().socialSignInConnectorTargets().contains(target)) {
            throw new KeystoryException("user.sign_in_method_not_enabled", 422);
        }
    }

    /** Whether accounts with a verified address or number of the person are theirs without asking. */
    boolean isLinkedWithoutAsking() {
        return Boolean.TRUE.equals(settings.now().socialSignIn().automaticAccountLinking());
    }
}
