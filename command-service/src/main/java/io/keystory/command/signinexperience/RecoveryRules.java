package io.keystory.command.signinexperience;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.signinexperience.ForgotPasswordMethod;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody is locked out: codes for forgotten passwords arrive, and passwords expire only where they can be replaced. */
final class RecoveryRules {

    private RecoveryRules() {}

    static void check(SignInExperienceChanges changes, SignInExperienceView after, Circumstances around) {
        if (changes.forgotPasswordMethods().isGiven() && after.forgotPasswordMethods() != null) {
            after.forgotPasswordMethods().forEach(method -> requireDelivery(method, around));
        }
        if (changes.passwordExpiration().isGiven() || changes.forgotPasswordMethods().isGiven()) {
            check(after.passwordExpiration(), after.forgotPasswordMethods(), around);
        }
    }

    private static void requireDelivery(ForgotPasswordMethod method, Circumstances around) {
        boolean isDelivered = switch (method) {
            case EMAIL_VERIFICATION_CODE -> around.canSendEmail();
            case PHONE_VERIFICATION_CODE -> around.canSendSms();
        };
        if (!isDelivered) {
            throw Refusals.wrong("forgot_password_method_requires_connector");
        }
    }

    private static void check(
            PasswordExpiration expiration, List<ForgotPasswordMethod> methods, Circumstances around) {
        if (!Boolean.TRUE.equals(expiration.enabled())) {
            return;
        }
        if (expiration.validPeriodDays() == null || expiration.validPeriodDays() < 1) {
            throw Refusals.unfit("password_expiration_invalid_period_days");
        }
        requireMethod(methods, around.canSendEmail(), around.canSendSms());
    }

    /** Refuses that no code would arrive by any method, all of them where {@code methods} is null. */
    static void requireMethod(@Nullable List<ForgotPasswordMethod> methods, boolean canSendEmail, boolean canSendSms) {
        if (!(isMethod(methods, ConnectorType.EMAIL) && canSendEmail || isMethod(methods, ConnectorType.SMS) && canSendSms)) {
            throw Refusals.unfit("password_expiration_requires_forgot_password");
        }
    }

    /** Whether codes for forgotten passwords go by connectors of a type, any that send where {@code methods} is null. */
    static boolean isMethod(@Nullable List<ForgotPasswordMethod> methods, ConnectorType type) {
        return switch (type) {
            case EMAIL -> methods == null || methods.contains(ForgotPasswordMethod.EMAIL_VERIFICATION_CODE);
            case SMS -> methods == null || methods.contains(ForgotPasswordMethod.PHONE_VERIFICATION_CODE);
            case SOCIAL -> false;
        };
    }
}
