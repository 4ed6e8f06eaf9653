package io.keystory.command.interaction.code;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Codes in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({CodeSteps.class, CodeAccounts.class, CodeController.class})
public class CodeInteractionConfiguration {}
