package io.keystory.command.grant;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the Management and Account APIs that take grants back. */
@Configuration(proxyBeanMethods = false)
@Import({GrantWithdrawal.class, UserGrantsController.class, MyGrantsController.class})
public class GrantApi {}
