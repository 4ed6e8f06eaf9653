package io.keystory.command.administrator;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.security.ManagementScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses with 403 to change an administrator by a token that may not do everything: whoever sets the password of somebody,
 * or the address that it is recovered by, could do everything then.
 */
final class ProtectedAdministrators implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Administrators administrators;

    ProtectedAdministrators(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/users/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!READS.contains(request.getMethod()) && !ManagementScope.ALL.isHeldBy(caller)
                && named(request).map(UserId::new).anyMatch(administrators::include)) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        return true;
    }

    /** What the path names, as its operation reads it. */
    private static Stream<String> named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().map(String.class::cast) : Stream.empty();
    }
}
