package io.keystory.oidc.page.error;

import io.keystory.oidc.page.plain.RequestLanguages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells people by a page what went wrong at an address that they opened. */
@RestControllerAdvice(annotations = BrowserEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class BrowserErrorAdvice {

    private final ErrorPage errors;

    BrowserErrorAdvice(RequestLanguages languages) {
        this.errors = new ErrorPage(languages);
    }

    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        return errors.failure(request, failure);
    }
}
