package io.keystory.command.signinexperience;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.policy.UsernamePolicy;

/** Usernames are unique with their case, so a policy that ignores it would let two people answer to one name. */
final class CaseSensitiveUsernames {

    private CaseSensitiveUsernames() {}

    /** 422 request.feature_not_supported for a policy that ignores case. */
    static void require(SignInExperienceChanges changes) {
        UsernamePolicy policy = changes.usernamePolicy().value();
        if (policy != null && !policy.caseSensitive()) {
            throw new KeystoryException("request.feature_not_supported", 422);
        }
    }
}
