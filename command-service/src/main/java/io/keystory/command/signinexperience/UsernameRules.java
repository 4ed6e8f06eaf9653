package io.keystory.command.signinexperience;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import io.keystory.events.signinexperience.policy.UsernamePolicy.AllowedChars;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses usernames that people may not choose for themselves. */
public final class UsernameRules {

    private final SignInSettings settings;

    public UsernameRules(SignInSettings settings) {
        this.settings = settings;
    }

    /** 422 user.username_too_short, user.username_too_long or user.username_*_not_allowed. */
    public void require(String username) {
        check(settings.now().usernamePolicy(), username);
    }

    /**
     * The same for a username that takes the place of another.
     *
     * @param before null where there was none; what stays may stay
     * @param after null where it is given up
     */
    public void requireChange(@Nullable String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            require(after);
        }
    }

    static void check(UsernamePolicy policy, String username) {
        if (username.length() < policy.minLength()) {
            throw new KeystoryException("user.username_too_short", 422, Map.of("min", policy.minLength()));
        }
        if (username.length() > policy.maxLength()) {
            throw new KeystoryException("user.username_too_long", 422, Map.of("max", policy.maxLength()));
        }
        check(policy.allowedChars(), username);
    }

    private static void check(AllowedChars allowed, String username) {
        if (!allowed.uppercase() && holds(username, 'A', 'Z')) {
            throw new KeystoryException("user.username_uppercase_not_allowed", 422);
        }
        if (!allowed.lowercase() && holds(username, 'a', 'z')) {
            throw new KeystoryException("user.username_lowercase_not_allowed", 422);
        }
        if (!allowed.numbers() && holds(username, '0', '9')) {
            throw new KeystoryException("user.username_numbers_not_allowed", 422);
        }
        if (!allowed.underscore() && holds(username, '_', '_')) {
            throw new KeystoryException("user.username_underscore_not_allowed", 422);
        }
    }

    private static boolean holds(String username, char first, char last) {
        return username.chars().anyMatch(one -> first <= one && one <= last);
    }
}
