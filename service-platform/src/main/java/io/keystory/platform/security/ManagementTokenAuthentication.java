package io.keystory.platform.security;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.KeystoryException;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Accepts JWT access tokens for the Management API. @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a> */
final class ManagementTokenAuthentication implements BearerAuthentication {

    private final AuthenticationManager manager;

    ManagementTokenAuthentication(AuthenticationManager manager) {
        this.manager = manager;
    }

    @Override
    public Authentication authenticate(String token) {
        Authentication authentication;
        try {
            authentication = manager.authenticate(new BearerTokenAuthenticationToken(token));
        } catch (AuthenticationException | IllegalArgumentException e) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
        if (((Jwt) authentication.getPrincipal()).getSubject() == null) {
            throw new KeystoryException("auth.jwt_sub_missing", 401);
        }
        return authentication;
    }

    @Override
    public Actor actor(Authentication authentication) {
        Jwt jwt = (Jwt) authentication.getPrincipal();
        return Objects.equals(jwt.getSubject(), jwt.getClaimAsString("client_id"))
                ? Actor.application(jwt.getSubject())
                : Actor.user(jwt.getSubject());
    }
}
