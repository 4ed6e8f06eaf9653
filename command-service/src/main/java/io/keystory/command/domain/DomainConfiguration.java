package io.keystory.command.domain;

import io.keystory.platform.Recurring;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Domains, the part of the Management API that changes them, and looking for their records. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DomainSettings.class)
@Import({StoredDomains.class, NameServers.class, DomainVerification.class, DomainController.class,
    VerificationFileController.class, ProtectedApplicationController.class})
public class DomainConfiguration {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Bean
    Recurring domainVerifications(DomainVerification verification) {
        return new Recurring("domain-verification", PERIOD, verification::verifyAll);
    }
}
