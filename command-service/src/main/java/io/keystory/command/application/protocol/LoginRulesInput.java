package io.keystory.command.application.protocol;

import io.keystory.events.application.protocol.LoginRules;
import io.keystory.events.platform.KeystoryException;

/** How users sign in, as it is given for a client. */
final class LoginRulesInput {

    private static final long LONGEST = 999_999_999;

    private LoginRulesInput() {}

    /** Throws 400 guard.invalid_input. */
    static void check(LoginRules.Changes changes) {
        changes.defaultMaxAge().ifAlters(null, seconds ->
                require(seconds >= 0 && seconds <= LONGEST, "defaultMaxAge", "is a number of seconds"));
        changes.initiateLoginUri().ifAlters(null, address ->
                require(OutboundAddress.isSafe(address), "initiateLoginUri", "is an https address"));
    }

    private static void require(boolean holds, String field, String problem) {
        if (!holds) {
            throw KeystoryException.invalidInput(field, problem);
        }
    }
}
