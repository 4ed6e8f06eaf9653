package io.keystory.oidc.signinexperience;

import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.platform.projection.Projection;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sign-in experience, and what says when to read it again. */
@Configuration(proxyBeanMethods = false)
public class SignInExperienceConfiguration {

    @Bean
    public SignInExperiences signInExperiences(Streams streams) {
        return new SignInExperiences(streams);
    }

    @Bean
    public OfferedConnectors offeredConnectors(Claims claims, Streams streams) {
        return new OfferedConnectors(claims, streams);
    }

    @Bean
    @ProviderModel
    public Projection signInExperienceChanges(SignInExperiences experiences) {
        return CacheClearing.on(
                "oidc-sign-in-experience", SignInExperienceEvent.class, ids -> experiences.forget());
    }
}
