package io.keystory.command.interaction.profile;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Profiles in interactions. */
@Configuration(proxyBeanMethods = false)
@Import({ProfileSteps.class, PasswordReset.class, ProfileController.class, AvatarController.class})
public class ProfileInteractionConfiguration {}
