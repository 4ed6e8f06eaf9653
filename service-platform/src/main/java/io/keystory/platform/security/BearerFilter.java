package io.keystory.platform.security;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.platform.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates the bearer token of a request. @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a> */
final class BearerFilter extends OncePerRequestFilter {

    private static final String PREFIX = "Bearer ";

    private final BearerAuthentication tokens;

    BearerFilter(BearerAuthentication tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication;
        try {
            authentication = tokens.authenticate(tokenOf(request));
        } catch (KeystoryException e) {
            Refusal.write(request, response, e.code(), e.status());
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        RequestContext.current().ifPresent(context -> context.actAs(tokens.actor(authentication)));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.OPTIONS.matches(request.getMethod());
    }

    private static String tokenOf(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || header.isBlank()) {
            throw new KeystoryException("auth.authorization_header_missing", 401);
        }
        if (!header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            throw new KeystoryException("auth.authorization_token_type_not_supported", 401);
        }
        return header.substring(PREFIX.length()).strip();
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
