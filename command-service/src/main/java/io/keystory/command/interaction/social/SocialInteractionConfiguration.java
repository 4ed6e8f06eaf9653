package io.keystory.command.interaction.social;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Social providers in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({OfferedProviders.class, SocialSteps.class, SocialAccounts.class, SocialAdditions.class, SocialController.class,
    WaitingVerifications.class})
public class SocialInteractionConfiguration {}
