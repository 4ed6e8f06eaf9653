package io.keystory.oidc.support;

import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Something that the provider serves, by one method. */
public record ServedRoute(RequestMethod method, String pattern) {

    /** All that there are. */
    public static Stream<ServedRoute> all() {
        return TestProvider.running().beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(served -> served.getValue().getBeanType().getPackageName().startsWith("io.keystory.oidc"))
                .flatMap(served -> served.getKey().getPatternValues().stream()
                        .flatMap(pattern -> served.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new ServedRoute(method, pattern))))
                .distinct();
    }
}
