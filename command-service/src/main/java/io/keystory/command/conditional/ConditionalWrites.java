package io.keystory.command.conditional;

import io.keystory.events.platform.StreamId;
import io.keystory.platform.web.consistency.VersionedPaths;
import io.keystory.store.append.Precondition;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.read.LogReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a write with 412 when its entity has gone on since the version that its caller knows. What is known to be too
 * old is refused before anything is decided; who loses a race after that is refused by the append itself.
 */
public final class ConditionalWrites implements WebMvcConfigurer, HandlerInterceptor, VersionedPaths {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final LogReader log;

    ConditionalWrites(LogReader log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<String> tags = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (!tags.isEmpty() && !READS.contains(request.getMethod()) && !IfMatch.isAny(tags)) {
            require(VersionedEntities.at(request.getRequestURI()), tags);
        }
        return true;
    }

    @Override
    public boolean isVersioned(String path) {
        return !VersionedEntities.at(path).isEmpty();
    }

    private void require(List<StreamId> entity, List<String> tags) {
        Precondition demanded =
                new Precondition(entity, IfMatch.position(tags).orElseThrow(Precondition::refusal));
        if (entity.isEmpty() || demanded.isBroken(stream -> log.lastPosition(stream).orElse(0L))) {
            throw Precondition.refusal();
        }
        WriteTrace.current().ifPresent(trace -> trace.require(demanded));
    }
}
