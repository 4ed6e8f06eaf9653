package io.keystory.command.organization;

import io.keystory.command.organization.consent.OrganizationConsentConfiguration;
import io.keystory.command.organization.joining.JoiningConfiguration;
import io.keystory.command.organization.membership.MembershipConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Organizations, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationController.class, MembershipConfiguration.class,
    JoiningConfiguration.class, OrganizationConsentConfiguration.class})
public class OrganizationConfiguration {}
