package io.keystory.oidc.page.error;

import io.keystory.oidc.page.plain.RequestLanguages;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Refuses requests with parameters that cannot be decoded, and controls in their names or in headers: 400
 * {@code invalid_request}, as a page for browsers.
 */
@RestControllerAdvice("io.keystory.oidc")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnreadableRequestAdvice {

    private final ErrorPage errors;

    UnreadableRequestAdvice(RequestLanguages languages) {
        this.errors = new ErrorPage(languages);
    }

    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<String> unreadable(RuntimeException e, HttpServletRequest request) {
        return errors.failure(request, e);
    }
}
