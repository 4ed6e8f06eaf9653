package io.keystory.platform.security;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.ClientStanding;
import io.keystory.platform.token.UserStanding;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Accepts JWT access tokens for the Management API. @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a> */
final class ManagementTokenAuthentication implements BearerAuthentication {

    private final AuthenticationManager manager;
    private final UserStanding users;
    private final ClientStanding clients;

    ManagementTokenAuthentication(AuthenticationManager manager, UserStanding users, ClientStanding clients) {
        this.manager = manager;
        this.users = users;
        this.clients = clients;
    }

    @Override
    public Authentication authenticate(String token) {
        Authentication authentication;
        try {
            authentication = manager.authenticate(new BearerTokenAuthenticationToken(token));
        } catch (AuthenticationException | IllegalArgumentException e) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
        Jwt jwt = (Jwt) authentication.getPrincipal();
        if (jwt.getSubject() == null) {
            throw new KeystoryException("auth.jwt_sub_missing", 401);
        }
        if (!(isApplication(jwt) ? clients.mayAct(jwt.getSubject()) : users.mayAct(jwt))) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
        return authentication;
    }

    @Override
    public Confirmation confirmation(Authentication authentication) {
        return Confirmation.ofClaim(((Jwt) authentication.getPrincipal()).getClaimAsMap("cnf"));
    }

    @Override
    public String client(Authentication authentication) {
        return ((Jwt) authentication.getPrincipal()).getClaimAsString("client_id");
    }

    @Override
    public Actor actor(Authentication authentication) {
        Jwt jwt = (Jwt) authentication.getPrincipal();
        return isApplication(jwt) ? Actor.application(jwt.getSubject()) : Actor.user(jwt.getSubject());
    }

    private static boolean isApplication(Jwt jwt) {
        return Objects.equals(jwt.getSubject(), jwt.getClaimAsString("client_id"));
    }
}
