package io.keystory.oidc.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Answers what no other endpoint below {@code /oidc} answers: that there is none, or that there is one for other methods.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, 15.5.6 (405)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-2.3">RFC 9126, 2.3 (of pushed requests)</a>
 */
@ProviderEndpoint
final class NothingHere {

    private static final String OURS = "/oidc";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    NothingHere(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping({OURS, OURS + "/**"})
    void answer(HttpServletRequest request) {
        Set<String> allowed =
                allowed(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
        throw allowed.isEmpty() ? ProviderError.notFound() : ProviderError.methodNotAllowed(allowed);
    }

    private Set<String> allowed(PathContainer path) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(served -> patterns(served).anyMatch(pattern -> pattern.matches(path)))
                .flatMap(served -> served.getMethodsCondition().getMethods().stream())
                .flatMap(method -> method == RequestMethod.GET ? Stream.of(method, RequestMethod.HEAD) : Stream.of(method))
                .map(RequestMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo served) {
        return served.getPathPatternsCondition() == null ? Stream.empty()
                : served.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> pattern.getPatternString().startsWith(OURS + "/"));
    }
}
