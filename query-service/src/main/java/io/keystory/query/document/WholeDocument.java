package io.keystory.query.document;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/**
 * The document of the whole API, for a process that has only a part of the controllers. It was made when all of them
 * were at hand; a test of the single process keeps it true.
 */
@Configuration(proxyBeanMethods = false)
public class WholeDocument {

    private static final ClassPathResource DOCUMENT = new ClassPathResource("openapi.json", WholeDocument.class);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer everyOperation() {
        return api -> {
            OpenAPI whole = read();
            api.setPaths(whole.getPaths());
            api.setComponents(whole.getComponents());
            api.setTags(whole.getTags());
        };
    }

    private static OpenAPI read() {
        try (InputStream document = DOCUMENT.getInputStream()) {
            return Json31.mapper().readValue(document, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
