package io.keystory.command.profilefield;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Profile fields, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({ProfileFields.class, ProfileFieldsController.class})
public class ProfileFieldsConfiguration {}
