package io.keystory.oidc;

import io.keystory.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The OpenID Provider as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, OidcServiceConfiguration.class})
public class OidcService {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "oidc-service");
        SpringApplication.run(OidcService.class, arguments);
    }
}
