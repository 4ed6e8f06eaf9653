package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.submission.SubmissionRule;
import io.keystory.command.interaction.submission.SubmissionRule.Stage;
import io.keystory.command.mfa.MfaSituation;
import io.keystory.command.organization.membership.JoinedOrganizations;
import io.keystory.command.user.UserAccounts;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Second factors and passkeys in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({FactorSteps.class, TotpSteps.class, BackupCodeSteps.class, TotpController.class, PasskeySteps.class,
    PasskeyController.class, MfaCodeSteps.class, MfaCodeController.class, SignInChallenges.class,
    SignInPasskeySteps.class, SignInPasskeyController.class, MfaProfileSteps.class, MfaProfileController.class,
    AdoptedFactors.class, PasskeyAccounts.class, RiskFacts.class, RiskRatings.class, UnprovenSignIns.class,
    TrustedDevices.class, TrustedDeviceController.class})
public class MfaInteractionConfiguration {

    @Bean
    MfaSituations mfaSituations(UserAccounts accounts, Claims claims, Streams streams) {
        return new MfaSituations(accounts, new JoinedOrganizations(claims, streams));
    }

    @Bean
    SubmissionRule secondFactorRule(MfaSituations situations) {
        return new MfaRules.WhereThereAreFactors(Stage.SECOND_FACTOR, situations, MfaSituation::requireProof);
    }

    @Bean
    SubmissionRule passkeyPreferenceRule(MfaSituations situations) {
        return new MfaRules.PasskeyPreference(situations);
    }

    @Bean
    SubmissionRule offeredFactorsRule() {
        return new MfaRules.OfferedFactors();
    }

    @Bean
    SubmissionRule enrolmentRule(MfaSituations situations) {
        return new MfaRules.WhereThereAreFactors(Stage.ENROLMENT, situations, MfaSituation::requireEnrolment);
    }
}
