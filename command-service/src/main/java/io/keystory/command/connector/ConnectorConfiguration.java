package io.keystory.command.connector;

import io.keystory.command.platform.SteadyWrites;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Connectors, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({SteadyWrites.class, Connectors.class, Channels.class, ConnectorWrites.class, ConnectorController.class})
public class ConnectorConfiguration {}
