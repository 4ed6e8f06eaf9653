package io.keystory.command.signinexperience;

import static io.keystory.events.signinexperience.policy.Mfa.Policy.PROMPT_AT_SIGN_IN_AND_SIGN_UP_MANDATORY;
import static io.keystory.events.signinexperience.policy.Mfa.Policy.PROMPT_ONLY_AT_SIGN_IN_MANDATORY;

import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInIdentifier;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.signinexperience.policy.Mfa;
import java.util.HashSet;
import java.util.List;

/** A second factor is another one than the first, and its policy can be kept. */
final class MfaRules {

    private MfaRules() {}

    static void check(SignInExperienceChanges changes, SignInExperienceView after, Circumstances around) {
        if (changes.mfa().isGiven()) {
            requireUsable(after.mfa().factors(), around);
        }
        if (changes.mfa().isGiven() || changes.signIn().isGiven()) {
            String use = changes.mfa().isGiven() ? "mfa" : "sign_in";
            requireAnother(after, Factor.EMAIL_VERIFICATION_CODE, SignInIdentifier.EMAIL, use);
            requireAnother(after, Factor.PHONE_VERIFICATION_CODE, SignInIdentifier.PHONE, use);
        }
        if (changes.mfa().isGiven() || changes.adaptiveMfa().isGiven()) {
            requireFitting(after.mfa(), Boolean.TRUE.equals(after.adaptiveMfa().enabled()));
        }
    }

    private static void requireUsable(List<Factor> factors, Circumstances around) {
        if (new HashSet<>(factors).size() < factors.size()) {
            throw Refusals.wrong("duplicated_mfa_factors");
        }
        if (factors.equals(List.of(Factor.BACKUP_CODE))) {
            throw Refusals.wrong("backup_code_cannot_be_enabled_alone");
        }
        if (factors.contains(Factor.EMAIL_VERIFICATION_CODE)) {
            SignInMethodRules.requireDelivery(SignInIdentifier.EMAIL, around);
        }
        if (factors.contains(Factor.PHONE_VERIFICATION_CODE)) {
            SignInMethodRules.requireDelivery(SignInIdentifier.PHONE, around);
        }
    }

    private static void requireAnother(
            SignInExperienceView after, Factor factor, SignInIdentifier identifier, String use) {
        boolean isFirst = after.signIn().methods().stream()
                .anyMatch(method -> method.identifier() == identifier && method.verificationCode());
        if (isFirst && after.mfa().factors().contains(factor)) {
            String name = identifier == SignInIdentifier.EMAIL ? "email" : "phone";
            throw Refusals.wrong(name + "_verification_code_cannot_be_used_for_" + use);
        }
    }

    private static void requireFitting(Mfa mfa, boolean isAdaptive) {
        if (isAdaptive && mfa.factors().isEmpty()) {
            throw Refusals.unfit("adaptive_mfa_requires_mfa");
        }
        if (isAdaptive && mfa.policy().isSkippable()) {
            throw Refusals.unfit("adaptive_mfa_requires_non_skippable_policy");
        }
        boolean isForAdaptive = mfa.policy() == PROMPT_AT_SIGN_IN_AND_SIGN_UP_MANDATORY
                || mfa.policy() == PROMPT_ONLY_AT_SIGN_IN_MANDATORY;
        if (!isAdaptive && isForAdaptive) {
            throw Refusals.unfit("non_adaptive_mfa_requires_skippable_policy");
        }
    }
}
