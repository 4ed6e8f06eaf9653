package io.keystory.command.signinexperience;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Likeness;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import java.util.List;

/**
 * Whether usernames that differ by case only are one. That is a claim, which whoever takes a username meets in the moment
 * in which the name is appended.
 */
final class UsernameCase {

    private static final Likeness ANY_NAME = UserClaims.inAnyCase("any");

    private UsernameCase() {}

    /** Refuses with 409 sign_in_experiences.username_policy_case_conflicts_exist where two users would have one name. */
    static List<ClaimChange> changes(UsernamePolicy before, UsernamePolicy after) {
        if (before.caseSensitive() == after.caseSensitive()) {
            return List.of();
        }
        return List.of(after.caseSensitive() ? new ClaimChange.Release(ANY_NAME.rule())
                : new ClaimChange.Rule(ANY_NAME, new KeystoryException(
                        "sign_in_experiences.username_policy_case_conflicts_exist", 409)));
    }
}
