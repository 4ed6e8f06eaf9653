package io.keystory.oidc.page.shell;

import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.phrase.CustomPhrasesEvent;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.platform.CacheClearing;
import io.keystory.oidc.platform.ProviderModel;
import io.keystory.oidc.signinexperience.OfferedConnectors;
import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.Projection;
import io.keystory.store.Streams;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What hosted pages start from, and what they know; the latter is kept until events change it. */
@Configuration(proxyBeanMethods = false)
public class ShellConfiguration {

    @Bean
    PageShell pageShell(
            KeystorySettings settings, @Value("${KEYSTORY_FRONTENDS_DEV:false}") boolean isDevelopment) {
        return new PageShell(isDevelopment ? new DevelopmentShell() : new BuiltShell(Path.of(settings.frontends())));
    }

    @Bean
    PageLooks pageLooks(Streams streams) {
        return new PageLooks(streams);
    }

    @Bean
    @ProviderModel
    Projection pageLookChanges(PageLooks looks) {
        return CacheClearing.on("oidc-application-look", ApplicationExperienceEvent.class, looks::forget);
    }

    @Bean
    @ProviderModel
    Projection organizationLookChanges(PageLooks looks) {
        return CacheClearing.on("oidc-organization-look", OrganizationEvent.class, looks::forget);
    }

    @Bean
    PageWording pageWording(Streams streams) {
        return new PageWording(streams);
    }

    @Bean
    @ProviderModel
    Projection pageWordingChanges(PageWording wording) {
        return CacheClearing.on("oidc-page-wording", CustomPhrasesEvent.class, ids -> wording.forget());
    }

    @Bean
    PageCaptchas pageCaptchas(Streams streams) {
        return new PageCaptchas(streams);
    }

    @Bean
    @ProviderModel
    Projection pageCaptchaChanges(PageCaptchas captchas) {
        return CacheClearing.on("oidc-page-captcha", CaptchaProviderEvent.class, ids -> captchas.forget());
    }

    @Bean
    PageKnowledge pageKnowledge(SignInExperiences experiences, OfferedConnectors connectors, PageLooks looks,
            PageWording wording, PageCaptchas captchas, Clients clients, KeystorySettings settings) {
        return new PageKnowledge(experiences, connectors, looks, wording, captchas, clients,
                new ApplicationHome(settings.issuer()));
    }
}
