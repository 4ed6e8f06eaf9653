package io.keystory.command.interaction;

import io.keystory.command.interaction.abandonment.AbandonmentConfiguration;
import io.keystory.command.interaction.account.AccountInteractionConfiguration;
import io.keystory.command.interaction.action.SignInScripts;
import io.keystory.command.interaction.code.CodeInteractionConfiguration;
import io.keystory.command.interaction.consent.ConsentConfiguration;
import io.keystory.command.interaction.mfa.MfaInteractionConfiguration;
import io.keystory.command.interaction.onetimetoken.OneTimeTokenInteractionConfiguration;
import io.keystory.command.interaction.password.PasswordInteractionConfiguration;
import io.keystory.command.interaction.profile.ProfileInteractionConfiguration;
import io.keystory.command.interaction.social.SocialInteractionConfiguration;
import io.keystory.command.interaction.sso.SsoInteractionConfiguration;
import io.keystory.command.interaction.submission.SubmissionConfiguration;
import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Experience API, and what asks users to consent. */
@Configuration(proxyBeanMethods = false)
@Import({ConsentConfiguration.class, PasswordInteractionConfiguration.class, CodeInteractionConfiguration.class,
    ProfileInteractionConfiguration.class, SocialInteractionConfiguration.class, SsoInteractionConfiguration.class,
    MfaInteractionConfiguration.class, OneTimeTokenInteractionConfiguration.class,
    AccountInteractionConfiguration.class, SubmissionConfiguration.class, AbandonmentConfiguration.class,
    CurrentInteraction.class, ConsoleDoor.class, SignInRules.class, CaptchaGate.class, FailedSteps.class,
    RefusedSteps.class, SignInScripts.class, ExperienceController.class})
public class InteractionApiConfiguration {

    @Bean
    Sweep abandonedPasswordSweep(JdbcClient jdbc) {
        return new Sweep("abandoned-password-sweep", new AbandonedSecrets(jdbc, InteractionId.STREAM_TYPE)::delete);
    }
}
