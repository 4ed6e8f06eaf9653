package io.keystory.oidc.page.error;

import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.platform.web.error.TakenMethods;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Tells people by a page that an address that browsers open does not take what they sent, by its method, form or
 * parameters. Where no controller takes a request, none of the advice of controllers sees it.
 */
public final class UntakenRequests implements HandlerExceptionResolver, Ordered {

    private final ErrorPage errors;
    private final RequestMappingHandlerMapping operations;

    /** Asks {@code operations} which addresses are of {@link BrowserEndpoint}s. */
    public UntakenRequests(RequestLanguages languages, RequestMappingHandlerMapping operations) {
        this.errors = new ErrorPage(languages);
        this.operations = operations;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!(failure instanceof ServletException) || !(failure instanceof ErrorResponse untaken)
                || !untaken.getStatusCode().is4xxClientError() || response.isCommitted()
                || !ErrorPage.isForBrowsers(request) || !isOfBrowsers(request)) {
            return null;
        }
        write(errors.untaken(request, untaken), untaken, response);
        return new ModelAndView();
    }

    private boolean isOfBrowsers(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return operations.getHandlerMethods().entrySet().stream()
                .anyMatch(operation -> isOfBrowsers(operation.getValue()) && isAt(path, operation.getKey()));
    }

    private static boolean isOfBrowsers(HandlerMethod operation) {
        return AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), BrowserEndpoint.class);
    }

    private static boolean isAt(PathContainer path, RequestMappingInfo operation) {
        return operation.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** With what is taken instead, such as {@code Allow}. */
    private static void write(ResponseEntity<String> page, ErrorResponse untaken, HttpServletResponse response) {
        try (ServletServerHttpResponse answer = new ServletServerHttpResponse(response)) {
            answer.setStatusCode(page.getStatusCode());
            answer.getHeaders().putAll(TakenMethods.of(untaken));
            answer.getHeaders().putAll(page.getHeaders());
            answer.getBody().write(page.getBody().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
