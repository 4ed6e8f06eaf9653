package io.keystory.oidc.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.error.ErrorMessages;
import io.keystory.platform.web.error.Outage;
import io.keystory.store.database.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers refusals of the protocol's endpoints: the standard members, our code and message beside them. It takes whatever
 * goes wrong for a mistake of ours, so it comes after who knows of requests that cannot be read.
 */
@RestControllerAdvice(annotations = ProviderEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ProviderErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderErrorAdvice.class);
    /** What the standard member may not hold. @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a> */
    private static final Pattern UNSPEAKABLE = Pattern.compile("[^ !\\x23-\\x5B\\x5D-~]");

    @ExceptionHandler
    void answer(ProviderError e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        e.headers().forEach(response::setHeader);
        answer(request, response, e.status(), "oidc." + e.error(), e.error(), e.getMessage());
    }

    @ExceptionHandler
    void answer(KeystoryException refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        KeystoryException e = Outage.told(refusal);
        if (e.status() == 503) {
            response.setHeader("Retry-After", "1");
        }
        answer(request, response, e.status(), e.code(), standardError(e.status()),
                ErrorMessages.of(e.code(), request), ErrorMessages.of(e.code()));
    }

    @ExceptionHandler
    void gone(IOException e, HttpServletRequest request) {
        LOG.debug("{} {}: the caller did not wait for the answer", request.getMethod(), request.getRequestURI(), e);
    }

    @ExceptionHandler
    void answer(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseOutage.isBehind(e) && !response.isCommitted()) {
            answer(Outage.refusal(e, request), request, response);
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        if (!response.isCommitted()) {
            answer(request, response, 500, "oidc.server_error", "server_error",
                    "Something went wrong on our side. It has been logged; try again.");
        }
    }

    private static String standardError(int status) {
        return switch (status) {
            case 502 -> "server_error";
            case 503 -> "temporarily_unavailable";
            default -> "invalid_request";
        };
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status, String code,
            String error, String description) throws IOException {
        answer(request, response, status, code, error, description, description);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status, String code,
            String error, String message, String description) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        if (!"parse_error=false".equals(request.getQueryString())) {
            members.put("code", code);
            members.put("message", message);
        }
        members.put("error", error);
        members.put("error_description", UNSPEAKABLE.matcher(description.replace('"', '\'')).replaceAll("?"));
        ProviderAnswer.json(response, status, members);
    }
}
