package io.keystory.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notes the version of a {@link Versioned} entity before it is read: the tag may tell of an older one, never of a newer. */
final class VersionInterceptor implements HandlerInterceptor {

    private final Documents documents;

    VersionInterceptor(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Versioned versioned = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Versioned.class) : null;
        if (versioned != null) {
            documents.version(versioned.table(), id(versioned.id(), request))
                    .ifPresent(version -> request.setAttribute(EtagFilter.VERSION, version));
        }
        return true;
    }

    private static String id(String name, HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables.containsKey(name) ? variables.get(name).toString() : name;
    }
}
