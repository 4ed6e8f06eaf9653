package io.keystory.command.verification.code;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Verification codes, and the part of the Management API that sends and checks them. */
@Configuration(proxyBeanMethods = false)
@Import({VerificationCodes.class, VerificationCodeController.class})
public class VerificationCodeConfiguration {}
