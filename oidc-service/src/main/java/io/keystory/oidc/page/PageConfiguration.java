package io.keystory.oidc.page;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.signinexperience.OfferedConnectors;
import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.oidc.token.PendingDevices;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hosted pages. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    PageShell pageShell(
            KeystorySettings settings, @Value("${KEYSTORY_FRONTENDS_DEV:false}") boolean isDevelopment) {
        return new PageShell(isDevelopment ? new DevelopmentShell() : new BuiltShell(Path.of(settings.frontends())));
    }

    @Bean
    DevicePage devicePage(
            PageShell shell, PendingDevices pending, Clients clients, SignInExperiences experiences) {
        return new DevicePage(shell, pending, clients, experiences);
    }

    @Bean
    SignInPages signInPages(PageShell shell, InteractionCookie cookie, Streams streams, Clients clients,
            SignInExperiences experiences, OfferedConnectors connectors, Clock clock) {
        return new SignInPages(shell, cookie, streams, clients, experiences, connectors, clock);
    }

    @Bean
    PostedCallback postedCallback() {
        return new PostedCallback();
    }
}
