package io.keystory.command.interaction.onetimetoken;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One-time tokens in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({OneTimeTokenSteps.class, OneTimeTokenAccounts.class, OneTimeTokenAdditions.class,
    OneTimeTokenVerificationController.class})
public class OneTimeTokenInteractionConfiguration {}
