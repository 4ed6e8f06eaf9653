package io.keystory.command.signinexperience;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The sign-in experience, and the part of the Management API that changes it. */
@Configuration(proxyBeanMethods = false)
@Import({SignInExperienceController.class, PasswordCheckController.class, PasswordRecovery.class})
public class SignInExperienceConfiguration {}
