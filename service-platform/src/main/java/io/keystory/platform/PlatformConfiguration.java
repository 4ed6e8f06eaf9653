package io.keystory.platform;

import io.keystory.platform.domain.Endpoints;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.platform.metrics.MetricsConfiguration;
import io.keystory.platform.possession.PossessionConfiguration;
import io.keystory.platform.projection.live.ProjectionConfiguration;
import io.keystory.platform.refusal.RefusalConfiguration;
import io.keystory.platform.script.ScriptConfiguration;
import io.keystory.platform.security.ApiSecurity;
import io.keystory.platform.security.CookieKeys;
import io.keystory.platform.security.ManagementApiSecurity;
import io.keystory.platform.store.StoreConfiguration;
import io.keystory.platform.token.TokenConfiguration;
import io.keystory.platform.web.ClientAddress;
import io.keystory.platform.web.HealthController;
import io.keystory.platform.web.RequestFilter;
import io.keystory.platform.web.body.AnsweredTypes;
import io.keystory.platform.web.body.BodyGuard;
import io.keystory.platform.web.body.ChangeModule;
import io.keystory.platform.web.body.StrictJson;
import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.platform.web.consistency.WriteBarrier;
import io.keystory.platform.web.consistency.WriteBarrierAdvice;
import io.keystory.platform.web.error.ErrorAdvice;
import io.keystory.platform.web.error.ServerErrors;
import io.keystory.platform.web.error.UnparsedRequests;
import io.keystory.platform.web.path.AddressIds;
import io.keystory.platform.web.path.OperationMappings;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.progress.Progress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What every service starts with; imported once per process, however many services run in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeystorySettings.class)
@Import({StoreConfiguration.class, ProjectionConfiguration.class, TokenConfiguration.class, ManagementApiSecurity.class,
    ApiSecurity.class, PossessionConfiguration.class, ScriptConfiguration.class, ErrorAdvice.class, ChangeModule.class,
    StrictJson.class, HealthController.class, MetricsConfiguration.class, RefusalConfiguration.class, AsOfGuard.class,
    AddressIds.class, UnparsedRequests.class, AnsweredTypes.class, ServerErrors.class})
public class PlatformConfiguration {

    @Bean
    public WriteBarrier writeBarrier(Progress progress) {
        return new WriteBarrier(progress);
    }

    @Bean
    public Endpoints endpoints(Streams streams, KeystorySettings settings, ClientAddress addresses) {
        return new Endpoints(streams, settings, addresses);
    }

    @Bean
    public CookieKeys cookieKeys(Streams streams, Vault vault, Clock clock) {
        return new CookieKeys(streams, vault, clock);
    }

    @Bean
    public InteractionCookie interactionCookie(CookieKeys keys) {
        return new InteractionCookie(keys);
    }

    @Bean
    public WriteBarrierAdvice writeBarrierAdvice(WriteBarrier barrier) {
        return new WriteBarrierAdvice(barrier);
    }

    /** Requests are observed as a whole; every security filter by itself would cost a quarter of a cheap request. */
    @Bean
    public SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    public WebMvcRegistrations operationMappings() {
        return new OperationMappings();
    }

    @Bean
    public ClientAddress clientAddress(KeystorySettings settings) {
        return new ClientAddress(settings.trustedProxies());
    }

    @Bean
    public FilterRegistrationBean<RequestFilter> requestFilter(ClientAddress addresses, WriteBarrier barrier) {
        FilterRegistrationBean<RequestFilter> registration =
                new FilterRegistrationBean<>(new RequestFilter(addresses, barrier));
        // Behind the front door, where that runs in the same process.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    public FilterRegistrationBean<BodyGuard> bodyGuard() {
        FilterRegistrationBean<BodyGuard> registration = new FilterRegistrationBean<>(new BodyGuard());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
