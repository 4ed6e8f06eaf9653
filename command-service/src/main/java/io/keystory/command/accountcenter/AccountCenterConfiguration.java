package io.keystory.command.accountcenter;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The account centre: what it lets people do with their own account. */
@Configuration(proxyBeanMethods = false)
@Import({AccountCenterController.class, AccountCenterSettings.class})
public class AccountCenterConfiguration {}
