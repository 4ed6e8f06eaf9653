package io.keystory.command.interaction.password;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Passwords in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({PasswordSteps.class, NewIdentitySteps.class, PasswordAccounts.class, PasswordController.class})
public class PasswordInteractionConfiguration {}
