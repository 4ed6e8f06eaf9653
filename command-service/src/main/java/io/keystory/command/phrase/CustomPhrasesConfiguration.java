package io.keystory.command.phrase;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Management API that changes words of the sign-in pages. */
@Configuration(proxyBeanMethods = false)
@Import(CustomPhrasesController.class)
public class CustomPhrasesConfiguration {}
