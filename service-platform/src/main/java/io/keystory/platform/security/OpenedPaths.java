package io.keystory.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests that read, or write, what is at some paths and below. */
final class OpenedPaths implements RequestMatcher {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final boolean isReading;
    private final List<RequestMatcher> opened;
    private final List<RequestMatcher> closed;

    private OpenedPaths(boolean isReading, List<RequestMatcher> opened, List<RequestMatcher> closed) {
        this.isReading = isReading;
        this.opened = opened;
        this.closed = closed;
    }

    /** Reads at these paths and below. */
    static OpenedPaths reads(String... paths) {
        return new OpenedPaths(true, below(paths), List.of());
    }

    /** Writes at these paths and below. */
    static OpenedPaths writes(String... paths) {
        return new OpenedPaths(false, below(paths), List.of());
    }

    /** The same but for what is at these paths and below. */
    OpenedPaths without(String... paths) {
        return new OpenedPaths(isReading, opened, below(paths));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return READS.contains(request.getMethod()) == isReading && isAt(opened, request) && !isAt(closed, request);
    }

    private static boolean isAt(List<RequestMatcher> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> path.matches(request));
    }

    private static List<RequestMatcher> below(String... paths) {
        return Stream.of(paths).<RequestMatcher>map(path -> PathPatternRequestMatcher.withDefaults().matcher(path + "/**")).toList();
    }
}
