package io.keystory.command.interaction;

import io.keystory.command.captcha.Captcha;
import io.keystory.command.interaction.code.CodeInteractionConfiguration;
import io.keystory.command.interaction.consent.ConsentConfiguration;
import io.keystory.command.interaction.mfa.MfaInteractionConfiguration;
import io.keystory.command.interaction.onetimetoken.OneTimeTokenInteractionConfiguration;
import io.keystory.command.interaction.password.PasswordInteractionConfiguration;
import io.keystory.command.interaction.profile.ProfileInteractionConfiguration;
import io.keystory.command.interaction.social.SocialInteractionConfiguration;
import io.keystory.command.interaction.sso.EnterpriseAddresses;
import io.keystory.command.interaction.sso.SsoInteractionConfiguration;
import io.keystory.command.organization.joining.JoiningByEmail;
import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.Sweep;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Experience API, and what asks users to consent. */
@Configuration(proxyBeanMethods = false)
@Import({ConsentConfiguration.class, PasswordInteractionConfiguration.class, CodeInteractionConfiguration.class,
    ProfileInteractionConfiguration.class, SocialInteractionConfiguration.class, SsoInteractionConfiguration.class,
    MfaInteractionConfiguration.class, OneTimeTokenInteractionConfiguration.class,
    MandatoryProfile.class, CompleteProfile.class, FailedSteps.class, ExperienceController.class, RefusedSteps.class})
public class InteractionApiConfiguration {

    @Bean
    CurrentInteraction currentInteraction(InteractionCookie cookie, Streams streams, Clock clock) {
        return new CurrentInteraction(cookie, streams, clock);
    }

    @Bean
    SignInRules signInRules(SignInSettings settings) {
        return new SignInRules(settings);
    }

    @Bean
    CaptchaGate captchaGate(Captcha captcha, Streams streams, Commands commands, Clock clock) {
        return new CaptchaGate(captcha, streams, commands, clock);
    }

    @Bean
    AccountChanges accountChanges(ObjectProvider<AccountAddition> additions, JoiningByEmail joining,
            Vault vault) {
        return new AccountChanges(additions.stream().toList(), joining, vault);
    }

    @Bean
    EmailBlocklist emailBlocklist(SignInSettings settings) {
        return new EmailBlocklist(settings);
    }

    @Bean
    Identification identification(SignInRules rules, CaptchaGate captcha, MandatoryProfile mandatory,
            EmailBlocklist blocklist, EnterpriseAddresses enterprises, AccountChanges changes, UserAccounts accounts,
            DefaultRoles roles, List<AccountFinder> finders, Commands commands, Clock clock) {
        Registration registration =
                new Registration(mandatory, blocklist, changes, accounts, roles, commands, clock);
        return new Identification(rules, captcha, enterprises, registration, finders, commands, clock);
    }

    @Bean
    SubmissionRules submissionRules(ObjectProvider<SubmissionRule> rules, SignInSettings settings) {
        return new SubmissionRules(rules.stream().toList(), settings);
    }

    @Bean
    Submission submission(SubmissionRules rules, AccountChanges changes, Commands commands, Clock clock) {
        return new Submission(rules, changes, commands, clock);
    }

    @Bean
    Sweep abandonedPasswordSweep(JdbcClient jdbc) {
        return new Sweep("abandoned-password-sweep", new AbandonedSecrets(jdbc, InteractionId.STREAM_TYPE)::delete);
    }
}
