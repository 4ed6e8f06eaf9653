package io.keystory.command.account;

import io.keystory.events.platform.KeystoryException;
import java.util.regex.Pattern;

/** The form that fields of one's own account must have. */
final class MyAccountRules {

    private static final Pattern USERNAME = Pattern.compile("^[A-Z_a-z]\\w{0,127}$");

    private MyAccountRules() {}

    /** 400 guard.invalid_input unless the username begins with a letter or underscore and holds nothing odd. */
    static void requireUsername(String username) {
        if (username != null && !USERNAME.matcher(username).matches()) {
            throw KeystoryException.invalidInput(
                    "username", "must begin with a letter or underscore and hold only letters, digits and underscores");
        }
    }
}
