package io.keystory.oidc.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the public documents, and the registration of clients, to every page, and answers preflights of the endpoints that clients call: which client it
 * is, and whether the page may call for it, only the request itself can show.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch, CORS preflight</a>
 */
final class ProviderCors extends OncePerRequestFilter {

    private static final Set<String> DOCUMENTS = Set.of("/oidc/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server/oidc", "/oidc/jwks");
    private static final String REGISTRATION = "/oidc/register";
    private static final Set<String> FOR_CLIENTS =
            Set.of("/oidc/token", "/oidc/token/revocation", "/oidc/me", "/oidc/request");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean isOpen = isOpen(path);
        if (isOpen) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (CorsUtils.isPreFlightRequest(request) && (isOpen || FOR_CLIENTS.contains(path))) {
            preflight(request, response, isOpen ? "*" : request.getHeader("Origin"));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whatever opens these is in the request itself, and never in a cookie. */
    private static boolean isOpen(String path) {
        return DOCUMENTS.contains(path) || path.equals(REGISTRATION) || path.startsWith(REGISTRATION + "/");
    }

    private static void preflight(HttpServletRequest request, HttpServletResponse response, String origin) {
        response.setStatus(204);
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Methods",
                request.getRequestURI().startsWith(REGISTRATION) ? "GET, POST, PUT, DELETE" : "GET, POST");
        response.setHeader("Access-Control-Max-Age", "3600");
        response.addHeader("Vary", "Origin");
        String headers = request.getHeader("Access-Control-Request-Headers");
        if (headers != null) {
            response.setHeader("Access-Control-Allow-Headers", headers);
            response.addHeader("Vary", "Access-Control-Request-Headers");
        }
    }
}
