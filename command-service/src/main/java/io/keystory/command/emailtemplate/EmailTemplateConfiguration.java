package io.keystory.command.emailtemplate;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** E-mail templates, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({EmailTemplates.class, EmailTemplateController.class})
public class EmailTemplateConfiguration {}
