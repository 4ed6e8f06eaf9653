package io.keystory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.route.CanonicalPath;
import io.keystory.edge.route.Owner;
import io.keystory.edge.route.RouteTable;
import io.keystory.platform.start.KeystoryApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Apart from each other the services only get what the edge sends them: it must know who answers what. */
class RouteOwnersTest {

    private static final Map<String, Owner> SERVICES = Map.of(
            "io.keystory.command.", Owner.COMMAND, "io.keystory.query.", Owner.QUERY, "io.keystory.oidc.", Owner.OIDC);

    private final RouteTable table = RouteTable.load();

    @TempDir
    private Path data;

    @Test
    void every_operation_is_sent_to_the_service_that_has_it() {
        try (var product = KeystoryApplication.start(Keystory.class, 0,
                Map.of("keystory.data", data.toString(), "logging.level.io.keystory", "warn"))) {
            assertThat(product.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                    .flatMap(this::operations))
                    .hasSizeGreaterThan(250)
                    .allSatisfy(operation -> assertThat(sentTo(operation)).isEqualTo(operation.service()));
        }
    }

    private Stream<Operation> operations(Entry<RequestMappingInfo, HandlerMethod> mapped) {
        String code = mapped.getValue().getBeanType().getName();
        return SERVICES.entrySet().stream()
                .filter(service -> code.startsWith(service.getKey()))
                .flatMap(service -> mapped.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapped.getKey().getPatternValues().stream()
                                .map(pattern -> new Operation(method.name(), pattern, service.getValue()))));
    }

    private Owner sentTo(Operation operation) {
        String path = operation.pattern().replaceAll("\\{[^/]+}", "any");
        return table.ownerOf(operation.method(), CanonicalPath.of(path).orElseThrow());
    }

    private record Operation(String method, String pattern, Owner service) {}
}
