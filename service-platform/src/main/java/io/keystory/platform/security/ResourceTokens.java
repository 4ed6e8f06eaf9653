package io.keystory.platform.security;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.possession.Possession;
import io.keystory.platform.possession.PresentedAccess;
import io.keystory.platform.possession.ProofAlgorithms;
import io.keystory.platform.possession.ProofRefusal;
import io.keystory.platform.token.ClientStanding;
import io.keystory.platform.token.UserStanding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Verifies access tokens for the APIs of others, on behalf of these. */
public final class ResourceTokens {

    private final BearerAuthentication tokens;
    private final Possession possession;
    private final ProofAlgorithms algorithms;

    ResourceTokens(SigningKeys keys, KeystorySettings settings, UserStanding users, ClientStanding clients,
            Possession possession, ProofAlgorithms algorithms) {
        this.tokens = new ManagementTokenAuthentication(new ProviderManager(
                new JwtAuthenticationProvider(AccessTokenDecoder.of(keys, settings.issuer()))), users, clients);
        this.possession = possession;
        this.algorithms = algorithms;
    }

    /** Whom the token of a request stands for; 401 when there is none, or none that is good for this resource. */
    public String subject(HttpServletRequest request, HttpServletResponse response, String resource) {
        PresentedAccess presented = BearerFilter.presented(request);
        Authentication authentication = tokens.authenticate(presented.token());
        Jwt token = (Jwt) authentication.getPrincipal();
        if (token.getAudience() == null || !token.getAudience().contains(resource)) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
        try {
            possession.require(request, response, presented, tokens.confirmation(authentication),
                    algorithms.of(tokens.client(authentication)));
        } catch (ProofRefusal e) {
            response.setHeader("WWW-Authenticate", e.challenge());
            throw new KeystoryException("auth." + e.error(), 401);
        }
        return token.getSubject();
    }
}
