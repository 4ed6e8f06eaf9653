package io.keystory.command.action;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that changes and tries out the scripts of sign-ins. */
@Configuration(proxyBeanMethods = false)
@Import({ActionController.class, ActionTestController.class})
public class ActionApi {}
