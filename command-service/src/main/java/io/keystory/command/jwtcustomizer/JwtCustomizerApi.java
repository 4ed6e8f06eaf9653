package io.keystory.command.jwtcustomizer;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that changes and tries out the scripts for tokens. */
@Configuration(proxyBeanMethods = false)
@Import({JwtCustomizerController.class, JwtCustomizerTestController.class})
public class JwtCustomizerApi {}
