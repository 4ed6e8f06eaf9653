package io.keystory.command.connector;

import io.keystory.command.upstream.UpstreamAttempts;
import io.keystory.command.upstream.UpstreamSignIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Connectors, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({Connectors.class, Channels.class, ConnectorWrites.class, ConnectorController.class, AuthorizationUriController.class,
    SocialProviders.class, SocialSignIn.class, UpstreamAttempts.class, UpstreamSignIn.class})
public class ConnectorConfiguration {}
