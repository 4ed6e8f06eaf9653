package io.keystory.command.applicationexperience;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that sets applications' own looks. */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationExperienceController.class)
public class ApplicationExperienceConfiguration {}
