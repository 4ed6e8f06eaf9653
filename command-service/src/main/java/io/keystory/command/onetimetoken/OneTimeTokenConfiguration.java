package io.keystory.command.onetimetoken;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One-time tokens, and the part of the Management API that makes and checks them. */
@Configuration(proxyBeanMethods = false)
@Import({OneTimeTokens.class, OneTimeTokenController.class})
public class OneTimeTokenConfiguration {}
