package io.keystory.command.grant;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that takes grants back. */
@Configuration(proxyBeanMethods = false)
@Import(UserGrantsController.class)
public class GrantApi {}
