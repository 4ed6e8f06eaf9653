package io.keystory.standalone.client;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A small site that lets people in by {@code oauth2Login}, as its makers would write it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableWebMvc
class SpringSite {

    private static final String NAME = "keystory";
    static final String CALLBACK = "/login/oauth2/code/" + NAME;
    static final String BACK_CHANNEL = "/logout/connect/back-channel/" + NAME;
    static final String SIGNED_OUT = "/signed-out";

    /** Starts the site as this client of the issuer. */
    static ConfigurableApplicationContext start(int port, String issuer, String clientId, String secret) {
        SpringApplication site = new SpringApplication(SpringSite.class, Pages.class);
        site.setRegisterShutdownHook(false);
        return site.run("--site.port=" + port, "--site.issuer=" + issuer, "--site.client=" + clientId,
                "--site.secret=" + secret, "--spring.main.banner-mode=off");
    }

    @Bean
    TomcatServletWebServerFactory server(Environment environment) {
        return new TomcatServletWebServerFactory(environment.getRequiredProperty("site.port", Integer.class));
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    ClientRegistrationRepository clients(Environment environment) {
        ClientRegistration client = ClientRegistrations
                .fromIssuerLocation(environment.getRequiredProperty("site.issuer"))
                .registrationId(NAME)
                .clientId(environment.getRequiredProperty("site.client"))
                .clientSecret(environment.getRequiredProperty("site.secret"))
                .scope("openid", "profile")
                .userNameAttributeName("username")
                .build();
        return new InMemoryClientRegistrationRepository(client);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
        OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(SIGNED_OUT).permitAll().anyRequest().authenticated())
                .oauth2Login(Customizer.withDefaults())
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .logout(logout -> logout
                        .logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/logout"))
                        .logoutSuccessHandler(signedOut))
                .build();
    }

    @RestController
    static class Pages {

        @GetMapping("/")
        String home(@AuthenticationPrincipal OidcUser user) {
            return "%s %s %s".formatted(user.getName(), user.getSubject(), user.getUserInfo().getClaims().get("username"));
        }

        @GetMapping(SIGNED_OUT)
        String signedOut() {
            return "Signed out";
        }
    }
}
