package io.keystory.command.interaction.sso;

import io.keystory.command.ssoconnector.signin.SsoSignInConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Enterprise SSO in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({SsoSignInConfiguration.class, OfferedSso.class, EnterpriseAddresses.class, SsoSteps.class, SsoAccounts.class,
    SsoAdditions.class, SsoController.class, SamlArrivals.class, AssertionConsumerController.class})
public class SsoInteractionConfiguration {}
