package io.keystory.platform.security;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.possession.Possession;
import io.keystory.platform.possession.ProofAlgorithms;
import io.keystory.platform.token.ClientStanding;
import io.keystory.platform.token.UserStanding;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who may call what below {@code /api}: pages' own calls need a live interaction, which their controllers check; the
 * Account API needs an opaque access token; what is public is listed; all the rest needs a Management API token.
 */
@Configuration(proxyBeanMethods = false)
public class ApiSecurity {

    static final String[] INTERACTION = {"/api/experience", "/api/experience/**", "/api/interaction/**"};
    static final String[] ACCOUNT = {"/api/my-account", "/api/my-account/**", "/api/verifications/**"};
    static final String[] PUBLIC = {
        "/api/.well-known/**", "/api/status", "/api/setup", "/api/setup/**", "/api/swagger.json", "/api/docs",
        "/api/docs/**", "/api/saml-applications/*/metadata", "/api/authn/single-sign-on/**", "/api/authn/saml/*",
        "/api/authn/hasura"
    };

    @Bean
    @Order(20)
    public SecurityFilterChain interactionApi(HttpSecurity http) throws Exception {
        return stateless(http).securityMatcher(INTERACTION)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(30)
    public SecurityFilterChain accountApi(HttpSecurity http, AccountTokens tokens, Possession possession,
            ProofAlgorithms algorithms) throws Exception {
        return stateless(http).securityMatcher(ACCOUNT)
                .cors(cors -> cors.configurationSource(anyOrigin()))
                .addFilterBefore(new BearerFilter(new AccountTokenAuthentication(tokens), possession, algorithms),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .exceptionHandling(ApiSecurity::asErrors)
                .build();
    }

    @Bean
    @Order(40)
    public SecurityFilterChain publicApi(HttpSecurity http) throws Exception {
        return stateless(http).securityMatcher(PUBLIC)
                .cors(cors -> cors.configurationSource(anyOrigin()))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    /** For what is public because it verifies tokens itself. */
    @Bean
    public ResourceTokens resourceTokens(SigningKeys keys, KeystorySettings settings, UserStanding users,
            ClientStanding clients, Possession possession, ProofAlgorithms algorithms) {
        return new ResourceTokens(keys, settings, users, clients, possession, algorithms);
    }

    @Bean
    @Order(50)
    public SecurityFilterChain managementApi(HttpSecurity http, JwtDecoder decoder, UserStanding users,
            ClientStanding clients, Possession possession, ProofAlgorithms algorithms) throws Exception {
        AuthenticationManager tokens = new ProviderManager(new JwtAuthenticationProvider(decoder));
        return stateless(http).securityMatcher("/api", "/api/**")
                .addFilterBefore(new BearerFilter(new ManagementTokenAuthentication(tokens, users, clients), possession,
                        algorithms), AuthorizationFilter.class)
                .authorizeHttpRequests(ApiSecurity::byScope)
                .exceptionHandling(ApiSecurity::asErrors)
                .build();
    }

    private static void byScope(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.OPTIONS).hasAnyAuthority(
                Stream.of(ManagementScope.values()).map(ManagementScope::authority).toArray(String[]::new));
        for (ManagementScope finer : EnumSet.complementOf(EnumSet.of(ManagementScope.ALL))) {
            rules.requestMatchers(finer.opened())
                    .hasAnyAuthority(ManagementScope.ALL.authority(), finer.authority());
        }
        rules.anyRequest().hasAuthority(ManagementScope.ALL.authority());
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void asErrors(
            ExceptionHandlingConfigurer<HttpSecurity> e) {
        e.authenticationEntryPoint(new BearerFilter.Refusals()).accessDeniedHandler(new BearerFilter.Refusals());
    }

    private static UrlBasedCorsConfigurationSource anyOrigin() {
        CorsConfiguration any = new CorsConfiguration();
        any.setAllowedOriginPatterns(List.of("*"));
        any.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        any.setAllowedHeaders(List.of("*"));
        any.setExposedHeaders(List.of("*"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", any);
        return source;
    }
}
