package io.keystory.command.mfa;

import io.keystory.events.interaction.FactorsAsked;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.signinexperience.policy.Mfa.Policy;
import io.keystory.events.user.UsableFactors;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.MfaPreferences;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What decides whether a sign-in needs a second factor, and whether one has to be set up first. Nothing here depends on
 * what the person says they are doing, only on what they have.
 *
 * @param isDemanded whether an organization of the user demands a second factor, and the settings follow it
 * @param isNew whether the account was made in this interaction
 * @param pending the factors that this interaction sets up
 * @param isProven whether a second factor was proven in this interaction
 */
public record MfaSituation(
        UserView user, Mfa mfa, boolean isDemanded, boolean isNew, Set<Factor> pending, boolean isProven) {

    /** 403 session.mfa.require_mfa_verification when the user has a factor that was not proven, and is not spared it. */
    public void requireProof() {
        List<Factor> usable = usable();
        if (isProofMissing()) {
            throw refusal("session.mfa.require_mfa_verification", 403,
                    new FactorDemand(usable, MaskedAddresses.of(user, usable), null, null, asked(usable)));
        }
    }

    /** Whether the user has a factor that was not proven, and is not spared it. */
    public boolean isProofMissing() {
        return !isProven && !usable().isEmpty() && !isSpared();
    }

    /** The factors that the user can prove, as {@link UsableFactors} has them. */
    public List<Factor> usable() {
        return UsableFactors.of(user, mfa.factors());
    }

    /** 422 with what the user has to set up, or is asked whether to; nothing when there are enough factors. */
    public void requireEnrolment() {
        if (mfa.factors().isEmpty() || isUnasked()) {
            return;
        }
        List<Factor> offered = mfa.factors().stream().filter(factor -> factor != Factor.BACKUP_CODE).toList();
        List<Factor> had = Stream.concat(UsableFactors.of(user, mfa.factors()).stream(), pending.stream())
                .filter(offered::contains).toList();
        if (had.isEmpty()) {
            throw missing(offered);
        }
        boolean hasCodes = user.secrets().factors().hasBackupCodes() || pending.contains(Factor.BACKUP_CODE);
        if (mfa.factors().contains(Factor.BACKUP_CODE) && !hasCodes) {
            throw refusal("session.mfa.backup_code_required", 422, null);
        }
        suggestAnother(offered, had);
    }

    /** 422 session.mfa.mfa_policy_not_user_controlled unless a person may go on without a second factor. */
    public void requireSkippable() {
        if (isMandatory()) {
            throw refusal("session.mfa.mfa_policy_not_user_controlled", 422, null);
        }
    }

    private boolean isMandatory() {
        return isDemanded || !mfa.policy().isSkippable();
    }

    private boolean isSpared() {
        MfaPreferences chosen = user.secrets().factors().preferences();
        return !isMandatory() && (chosen.skipMfaOnSignIn() || Boolean.FALSE.equals(chosen.enabled()));
    }

    private boolean isUnasked() {
        if (isDemanded) {
            return false;
        }
        MfaPreferences chosen = user.secrets().factors().preferences();
        boolean isSkipped = !isMandatory() && (chosen.skipped() || Boolean.FALSE.equals(chosen.enabled()));
        boolean isOnlyAtSignIn = mfa.policy() == Policy.PROMPT_ONLY_AT_SIGN_IN
                || mfa.policy() == Policy.PROMPT_ONLY_AT_SIGN_IN_MANDATORY;
        return mfa.policy() == Policy.NO_PROMPT || isSkipped || (isOnlyAtSignIn && isNew);
    }

    /** Who may skip it is asked first whether they want one at all. */
    private KeystoryException missing(List<Factor> offered) {
        if (isMandatory()) {
            return refusal("user.missing_mfa", 422, new FactorDemand(offered, null, null, null, asked(offered)));
        }
        boolean isAsked = user.secrets().factors().preferences().enabled() != null;
        return refusal(isAsked ? "user.missing_mfa" : "user.suggest_mfa", 422,
                new FactorDemand(offered, null, true, null, asked(offered)));
    }

    /** A new account whose only factors are its addresses is better off with one more. */
    private void suggestAnother(List<Factor> offered, List<Factor> had) {
        List<Factor> better = offered.stream().filter(MfaSituation::isSetUp).toList();
        boolean isSuggested = isNew && !better.isEmpty() && had.stream().noneMatch(MfaSituation::isSetUp)
                && !user.secrets().factors().preferences().additionalBindingSuggestionSkipped();
        if (isSuggested) {
            throw refusal("session.mfa.suggest_additional_mfa", 422,
                    new FactorDemand(better, MaskedAddresses.of(user, had), true, true, asked(better)));
        }
    }

    private FactorsAsked asked(List<Factor> factors) {
        return new FactorsAsked(factors, mfa.policy(), isDemanded);
    }

    private static boolean isSetUp(Factor factor) {
        return factor == Factor.TOTP || factor == Factor.WEB_AUTHN;
    }

    private static KeystoryException refusal(String code, int status, Object data) {
        return new KeystoryException(code, status, data);
    }
}
