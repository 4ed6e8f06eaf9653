import { springPom } from '../../../applications/guide/snippets/springPom';
import type { Step } from '../../../applications/guide/snippets/types';
import { called, type ApiContext } from '../context';

export const steps = (context: ApiContext): Step[] => [
  { says: 'create', snippets: [{ file: 'pom.xml', code: springPom('my-api', 'security-oauth2-resource-server') }] },
  { says: 'api', snippets: [{ file: 'src/main/java/com/example/MyApi.java', code: api(context) }] },
  called('mvn spring-boot:run'),
];

/** All of `MyApi.java`. Access tokens have a type of their own, which has to be asked for. @see RFC 9068, 2.1 */
const api = ({ origin, indicator, permission }: ApiContext) => `package com.example;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.*;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class MyApi {

    static final String ISSUER = "${origin}/oidc";

    public static void main(String[] args) {
        SpringApplication.run(MyApi.class, args);
    }

    @Bean
    JwtDecoder tokens() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(ISSUER + "/jwks")
                .jwsAlgorithms(accepted -> accepted.addAll(List.of(SignatureAlgorithm.ES384, SignatureAlgorithm.ES256,
                        SignatureAlgorithm.RS256, SignatureAlgorithm.PS256)))
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("at+jwt"),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(ISSUER),
                new JwtAudienceValidator("${indicator}")));
        return decoder;
    }

    @Bean
    SecurityFilterChain protection(HttpSecurity http) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests${permission ? `
                        .requestMatchers("/me").hasAuthority("SCOPE_${permission}")` : ''}
                        .anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    @GetMapping("/me")
    Map<String, Object> me(@AuthenticationPrincipal Jwt token) {
        return Map.of("sub", token.getSubject(), "scope", String.valueOf(token.getClaimAsString("scope")));
    }
}`;
