package io.keystory.oidc.page;

import io.keystory.oidc.application.Clients;
import io.keystory.oidc.customui.CustomSites;
import io.keystory.oidc.page.error.BrowserErrorAdvice;
import io.keystory.oidc.page.error.UnreadableRequestAdvice;
import io.keystory.oidc.page.error.UntakenRequests;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.oidc.page.shell.PageKnowledge;
import io.keystory.oidc.page.shell.PageShell;
import io.keystory.oidc.page.shell.ShellConfiguration;
import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.oidc.token.device.PendingDevices;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The hosted pages. */
@Configuration(proxyBeanMethods = false)
@Import({BrowserErrorAdvice.class, UnreadableRequestAdvice.class, ShellConfiguration.class})
public class PageConfiguration {

    @Bean
    RequestLanguages requestLanguages(SignInExperiences experiences) {
        return new RequestLanguages(experiences);
    }

    @Bean
    UntakenRequests untakenRequests(RequestLanguages languages,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        return new UntakenRequests(languages, operations);
    }

    @Bean
    DevicePage devicePage(PageShell shell, PendingDevices pending, Clients clients, PageKnowledge knowledge) {
        return new DevicePage(shell, pending, clients, knowledge);
    }

    @Bean
    SignInPages signInPages(PageShell shell, CustomSites sites, InteractionCookie cookie, Streams streams,
            Clients clients, PageKnowledge knowledge, SignInExperiences experiences, Clock clock) {
        return new SignInPages(
                shell, sites, cookie, streams, clients, knowledge, new UnknownSession(experiences), clock);
    }

    @Bean
    PostedCallback postedCallback() {
        return new PostedCallback();
    }
}
