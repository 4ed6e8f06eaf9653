package io.keystory.command.configuration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that changes the configuration. */
@Configuration(proxyBeanMethods = false)
@Import({SessionConfigurationController.class, IdTokenConfigurationController.class,
        MetadataDocumentsController.class, CredentialNoticesController.class, AdminConsoleController.class})
public class ConfigurationApi {}
