package io.keystory.command.application.protocol;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How the protocol treats applications. */
@Configuration(proxyBeanMethods = false)
@Import(ClientMetadataController.class)
public class ProtocolConfiguration {}
