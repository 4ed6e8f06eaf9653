import { portOf } from '../places';
import { springPom } from '../springPom';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'create', snippets: [{ file: 'pom.xml', code: springPom('my-app', 'security-oauth2-client') }] },
  {
    says: 'server',
    snippets: [
      { file: 'src/main/resources/application.properties', code: properties(context) },
      { file: 'src/main/java/com/example/MyApp.java', code: APP },
    ],
  },
  { says: 'run', snippets: [{ code: 'mvn spring-boot:run' }], open: context.signedOutUri },
];

const properties = (context: SnippetContext) => `server.port=${portOf(context)}
server.servlet.session.cookie.name=my_app
spring.security.oauth2.client.provider.keystory.issuer-uri=${context.origin}/oidc
spring.security.oauth2.client.registration.keystory.client-id=${context.appId}
spring.security.oauth2.client.registration.keystory.client-secret=${context.secret}
spring.security.oauth2.client.registration.keystory.redirect-uri=${context.redirectUri}
spring.security.oauth2.client.registration.keystory.scope=openid,profile`;

const APP = `package com.example;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@SpringBootApplication
@RestController
public class MyApp {

    public static void main(String[] arguments) {
        SpringApplication.run(MyApp.class, arguments);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients) {
        var atSignOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        atSignOut.setPostLogoutRedirectUri("{baseUrl}");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/").permitAll().anyRequest().authenticated())
                .oauth2Login(login -> login.defaultSuccessUrl("/", true))
                .logout(logout -> logout.logoutSuccessHandler(atSignOut))
                .build();
    }

    /** ID tokens are signed as the application is set to be answered: all that it may be set to are accepted but EdDSA. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(ClientRegistrationRepository clients) {
        ClientRegistration client = clients.findByRegistrationId("keystory");
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(client.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(accepted -> accepted.addAll(List.of(SignatureAlgorithm.ES384, SignatureAlgorithm.ES256,
                        SignatureAlgorithm.RS256, SignatureAlgorithm.PS256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        return any -> decoder;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal OidcUser person, CsrfToken csrf) {
        if (person == null) {
            return "<a href='/oauth2/authorization/keystory'>Sign in</a>";
        }
        String name = Stream.of("name", "username", "sub").map(person::getClaimAsString).filter(Objects::nonNull)
                .findFirst().orElseThrow();
        return "<form method='post' action='/logout'><p>Hello %s</p><input type='hidden' name='%s' value='%s'><button>Sign out</button></form>"
                .formatted(HtmlUtils.htmlEscape(name), csrf.getParameterName(), csrf.getToken());
    }
}`;
