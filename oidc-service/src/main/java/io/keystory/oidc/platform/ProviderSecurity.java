package io.keystory.oidc.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The provider's paths: open to everybody, since each endpoint finds out by itself who calls. */
@Configuration(proxyBeanMethods = false)
@Import({ProviderErrorAdvice.class, NothingHere.class})
public class ProviderSecurity {

    @Bean
    @Order(10)
    public SecurityFilterChain provider(HttpSecurity http) throws Exception {
        return open(http, "/oidc", "/oidc/**", "/.well-known/oauth-authorization-server/**").build();
    }

    /** Says that it is open, too, since the API's document asks. */
    @Bean
    @Order(11)
    public SecurityFilterChain samlSignOn(HttpSecurity http) throws Exception {
        return open(http, "/api/saml/*/authn", "/api/saml-applications/*/callback")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity open(HttpSecurity http, String... paths) throws Exception {
        return http.securityMatcher(paths)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new ProviderCors(), HeaderWriterFilter.class);
    }
}
