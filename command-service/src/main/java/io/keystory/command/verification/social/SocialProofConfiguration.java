package io.keystory.command.verification.social;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Proofs of who signed-in users are at social providers. */
@Configuration(proxyBeanMethods = false)
@Import({SocialProofs.class, WaitingProofs.class, SocialProofController.class})
public class SocialProofConfiguration {}
