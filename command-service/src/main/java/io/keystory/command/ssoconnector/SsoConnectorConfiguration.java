package io.keystory.command.ssoconnector;

import io.keystory.command.saml.KeyPairs;
import io.keystory.platform.ssoconnector.SsoProviderConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Enterprise SSO connectors, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({SsoProviderConfiguration.class, SsoConnectors.class, SsoProviders.class, SsoConnectorWrites.class,
    SsoConnectorController.class, KeyPairs.class, SsoSigningKeyController.class})
public class SsoConnectorConfiguration {}
