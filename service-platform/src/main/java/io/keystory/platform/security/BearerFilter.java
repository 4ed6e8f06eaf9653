package io.keystory.platform.security;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.platform.possession.Possession;
import io.keystory.platform.possession.PresentedAccess;
import io.keystory.platform.possession.ProofAlgorithms;
import io.keystory.platform.possession.ProofRefusal;
import io.keystory.platform.web.error.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates the access token of a request, and has whoever presents it prove what it is bound to.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-7">RFC 9449, 7</a>
 */
final class BearerFilter extends OncePerRequestFilter {

    private final BearerAuthentication tokens;
    private final Possession possession;
    private final ProofAlgorithms algorithms;

    BearerFilter(BearerAuthentication tokens, Possession possession, ProofAlgorithms algorithms) {
        this.tokens = tokens;
        this.possession = possession;
        this.algorithms = algorithms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication;
        try {
            PresentedAccess presented = presented(request);
            authentication = tokens.authenticate(presented.token());
            possession.require(request, response, presented, tokens.confirmation(authentication),
                    algorithms.of(tokens.client(authentication)));
        } catch (KeystoryException e) {
            Refusal.write(request, response, e.code(), e.status());
            return;
        } catch (ProofRefusal e) {
            response.setHeader("WWW-Authenticate", e.challenge());
            Refusal.write(request, response, "auth." + e.error(), 401);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        RequestContext.current().ifPresent(context -> context.actAs(tokens.actor(authentication)));
        chain.doFilter(request, response);
    }

    /** The token that a request brings; 401 without one. */
    static PresentedAccess presented(HttpServletRequest request) {
        return PresentedAccess.of(request).orElseThrow(() -> {
            String header = request.getHeader("Authorization");
            return new KeystoryException(header == null || header.isBlank()
                    ? "auth.authorization_header_missing" : "auth.authorization_token_type_not_supported", 401);
        });
    }

    /** Answers refusals in the form of every error below {@code /api}. */
    static final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
                throws IOException {
            Refusal.write(request, response, "auth.unauthorized", 401);
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
                throws IOException {
            Refusal.write(request, response, "auth.forbidden", 403);
        }
    }
}
