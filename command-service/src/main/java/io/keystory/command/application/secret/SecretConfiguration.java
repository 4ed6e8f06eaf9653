package io.keystory.command.application.secret;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The secrets of applications. */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationSecretController.class)
public class SecretConfiguration {}
