package io.keystory.platform.web.consistency;

import io.keystory.events.platform.KeystoryException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses {@code asOf} wherever it is not declared: an answer about now must never pass for one about then. */
public final class AsOfGuard implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(AsOf.PARAMETER) != null && declared(handler).isEmpty()) {
            throw unsupported();
        }
        return true;
    }

    /** What is thrown when a question cannot be asked about the past. */
    public static KeystoryException unsupported() {
        return new KeystoryException("history.unsupported_query", 400);
    }

    /** What an operation declares, or else its controller. */
    public static Optional<AsOf> declared(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        AsOf own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AsOf.class);
        return Optional.ofNullable(own != null ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AsOf.class));
    }
}
