package io.keystory.command.signinexperience;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.security.ManagementScope;
import org.springframework.security.core.Authentication;

/**
 * Refuses with 403 auth.forbidden to decide by a token that may not do everything which scripts run in our own origin: they
 * could do everything then. The built-in pages bring no scripts of anybody, so whoever writes the sign-in experience may
 * return to them.
 */
final class CustomUiGuard {

    private CustomUiGuard() {}

    static void check(SignInExperienceChanges changes, SignInExperienceView now, Authentication caller) {
        boolean showsOthers = changes.customUiAssets().value() != null
                && changes.customUiAssets().alters(now.customUiAssets());
        if ((showsOthers || changes.customUiCsp().alters(now.customUiCsp())) && !ManagementScope.ALL.isHeldBy(caller)) {
            throw new KeystoryException("auth.forbidden", 403);
        }
    }
}
