package io.keystory.command.password.policy;

import io.keystory.command.password.breach.BreachCheck;
import io.keystory.command.password.breach.BreachedPasswords;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.util.List;

/** Decides whether a new password may be taken, breached ones included. */
public final class NewPasswords {

    private final BreachedPasswords breached;

    public NewPasswords(BreachedPasswords breached) {
        this.breached = breached;
    }

    /** What the rules say about the password; may wait about a second for the range service. */
    public Assessment assess(Secret password, PasswordRules rules, PasswordOwner owner) {
        boolean refusedAnyway = !PasswordPolicy.rejections(password.value(), rules, owner, false).isEmpty();
        BreachCheck check = check(password, rules, refusedAnyway);
        return new Assessment(PasswordPolicy.rejections(password.value(), rules, owner, check.breached()), check);
    }

    /**
     * Refuses a password that breaks a rule, and otherwise says how it was found not to be breached.
     *
     * @throws KeystoryException 422 {@code password.rejected} with the list of reasons as data
     */
    public BreachCheck require(Secret password, PasswordRules rules, PasswordOwner owner) {
        Assessment assessment = assess(password, rules, owner);
        if (!assessment.rejections().isEmpty()) {
            throw new KeystoryException("password.rejected", 422, assessment.rejections());
        }
        return assessment.breachCheck();
    }

    /** What is refused for another reason is not worth a request to the range service. */
    private BreachCheck check(Secret password, PasswordRules rules, boolean refusedAnyway) {
        if (!rules.rejectPwned()) {
            return BreachCheck.NOT_ASKED;
        }
        return refusedAnyway ? breached.checkOffline(password) : breached.check(password);
    }

    /** The reasons to refuse a password, none when it is fine, and how the breach look-up went. */
    public record Assessment(List<PasswordRejection> rejections, BreachCheck breachCheck) {}
}
