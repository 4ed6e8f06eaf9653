package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.submission.SubmissionRule;
import io.keystory.command.mfa.MfaSituation;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.factor.UserFactors;
import java.util.function.Consumer;

/** What the sign-in experience asks about second factors and passkeys before an interaction goes back to the provider. */
final class MfaRules {

    private MfaRules() {}

    /** What is asked where there are second factors at all. */
    record WhereThereAreFactors(Stage stage, MfaSituations situations, Consumer<MfaSituation> question)
            implements SubmissionRule {

        @Override
        public void require(InteractionView interaction, SignInExperienceView experience) {
            boolean isSpared = stage == Stage.SECOND_FACTOR && RiskRatings.isUsual(interaction, experience);
            if (!experience.mfa().factors().isEmpty() && !isSpared && !isSeenToElsewhere(interaction)) {
                question.accept(situations.of(interaction, experience.mfa()));
            }
        }

        /** Who comes from their enterprise need not set up anything here; what is set up is asked for all the same. */
        private boolean isSeenToElsewhere(InteractionView interaction) {
            return stage == Stage.ENROLMENT && situations.isOfEnterprise(interaction);
        }
    }

    /** Who could sign in by a passkey has one, or would rather not. */
    record PasskeyPreference(MfaSituations situations) implements SubmissionRule {

        @Override
        public Stage stage() {
            return Stage.PASSKEY_PREFERENCE;
        }

        @Override
        public void require(InteractionView interaction, SignInExperienceView experience) {
            if (!Boolean.TRUE.equals(experience.passkeySignIn().enabled()) || situations.isOfEnterprise(interaction)
                    || MfaSituations.pending(interaction).contains(Factor.WEB_AUTHN)) {
                return;
            }
            UserFactors factors = situations.user(interaction).secrets().factors();
            if (factors.passkeys().isEmpty() && !factors.preferences().passkeySkipped()) {
                throw new KeystoryException("user.passkey_preferred", 422);
            }
        }
    }

    /** What is set up on the way is still offered when it becomes the account's; addresses are the account's in any case. */
    record OfferedFactors() implements SubmissionRule {

        @Override
        public Stage stage() {
            return Stage.OFFERED_FACTORS;
        }

        @Override
        public void require(InteractionView interaction, SignInExperienceView experience) {
            if (MfaSituations.pending(interaction).stream().anyMatch(factor -> !isOffered(factor, experience))) {
                throw new KeystoryException("session.mfa.mfa_factor_not_enabled", 400);
            }
        }

        private static boolean isOffered(Factor factor, SignInExperienceView experience) {
            boolean isFactor = experience.mfa().factors().contains(factor);
            return switch (factor) {
                case TOTP, BACKUP_CODE -> isFactor;
                case WEB_AUTHN -> isFactor || Boolean.TRUE.equals(experience.passkeySignIn().enabled());
                case EMAIL_VERIFICATION_CODE, PHONE_VERIFICATION_CODE -> true;
            };
        }
    }
}
