package io.keystory.platform.web.path;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the operation that a request is for among many hundreds. Where a path has variables Spring looks at all of them;
 * this looks no further at those whose path begins otherwise.
 */
final class OperationMapping extends RequestMappingHandlerMapping {

    /** The path that is looked up, unless it may be spelled otherwise than the patterns are. */
    private static final ScopedValue<String> PATH = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, String[]> beginnings = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        learn(mapping);
    }

    @Override
    public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
        super.registerMapping(mapping, handler, method);
        learn(mapping);
    }

    private void learn(RequestMappingInfo mapping) {
        beginnings.put(mapping, mapping.getPatternValues().stream()
                .map(pattern -> pattern.split("[{*?]", 2)[0]).toArray(String[]::new));
    }

    @Override
    protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0
                ? ScopedValue.where(PATH, path).call(() -> super.lookupHandlerMethod(path, request))
                : super.lookupHandlerMethod(path, request);
    }

    @Override
    protected RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return canMatch(mapping) ? super.getMatchingMapping(mapping, request) : null;
    }

    private boolean canMatch(RequestMappingInfo mapping) {
        String[] known = PATH.isBound() ? beginnings.get(mapping) : null;
        if (known == null) {
            return true;
        }
        String path = PATH.get();
        for (String beginning : known) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
