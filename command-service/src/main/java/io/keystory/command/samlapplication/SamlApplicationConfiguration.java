package io.keystory.command.samlapplication;

import io.keystory.command.saml.KeyPairs;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** SAML applications, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({SamlApplications.class, KeyPairs.class, SamlApplicationController.class, SigningSecretController.class})
public class SamlApplicationConfiguration {}
