package io.keystory.command.interaction.account;

import io.keystory.command.interaction.submission.SubmissionRule;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Set;

/** Whoever signs in has everything that the sign-in experience asks of accounts, or is asked for what is missing. */
final class CompleteProfile implements SubmissionRule {

    private final MandatoryProfile mandatory;
    private final UserAccounts accounts;

    CompleteProfile(MandatoryProfile mandatory, UserAccounts accounts) {
        this.mandatory = mandatory;
        this.accounts = accounts;
    }

    @Override
    public Stage stage() {
        return Stage.PROFILE;
    }

    /**
     * Whoever registered here was asked for everything before; saying so does not spare anybody else the question. The
     * account is looked at only where what was proven does not show already that nothing is missing.
     */
    @Override
    public void require(InteractionView interaction, SignInExperienceView experience) {
        if (!interaction.hasRegistered() && !mandatory.missing(GivenProfile.proven(interaction), experience).isEmpty()) {
            UserView user = accounts.find(new UserId(interaction.userId())).orElseThrow();
            if (mandatory.isExempt(user, interaction, experience)) {
                return;
            }
            Set<String> missing = mandatory.missing(GivenProfile.of(user, interaction.profile()), experience);
            if (!missing.isEmpty()) {
                throw MandatoryProfile.refusal(missing);
            }
        }
    }
}
