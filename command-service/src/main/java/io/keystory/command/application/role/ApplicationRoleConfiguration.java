package io.keystory.command.application.role;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The roles of machines. */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationRolesController.class)
public class ApplicationRoleConfiguration {}
