package io.keystory.query.platform;

import io.keystory.query.platform.list.Documents;
import io.keystory.store.progress.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes the version of a {@link Versioned} entity before it is read: the tag may tell of an older one, never of a newer.
 * What nothing has happened to yet is at 0. An entity of several models has no version while one of them trails.
 */
final class VersionInterceptor implements HandlerInterceptor {

    private final Documents documents;
    private final Progress progress;

    VersionInterceptor(Documents documents, Progress progress) {
        this.documents = documents;
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getMethodAnnotation(Versioned.class) instanceof Versioned of) {
            String id = id(of.id(), request);
            long version = Stream.of(of.table())
                    .mapToLong(table -> documents.version(table, id).orElse(0L)).max().orElse(0);
            if (of.table().length == 1 || version <= progress.position(PositionInterceptor.models(method))) {
                request.setAttribute(EtagFilter.VERSION, version);
            }
        }
        return true;
    }

    private static String id(String name, HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables.containsKey(name) ? variables.get(name).toString() : name;
    }
}
