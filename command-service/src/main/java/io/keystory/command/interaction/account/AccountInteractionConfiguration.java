package io.keystory.command.interaction.account;

import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.signinexperience.UsernameRules;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Accounts in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({MandatoryProfile.class, CompleteProfile.class, EmailBlocklist.class, UsernameRules.class, AccountChanges.class,
    Registration.class, Identification.class, NewIdentifiers.class})
public class AccountInteractionConfiguration {}
