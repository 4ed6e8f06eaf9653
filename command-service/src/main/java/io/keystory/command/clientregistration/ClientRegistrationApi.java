package io.keystory.command.clientregistration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that says which clients may register themselves. */
@Configuration(proxyBeanMethods = false)
@Import({ClientRegistrationController.class, InitialAccessTokenController.class})
public class ClientRegistrationApi {}
