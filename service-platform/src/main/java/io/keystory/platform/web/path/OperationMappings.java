package io.keystory.platform.web.path;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Has Spring find operations by {@link OperationMapping}. */
public final class OperationMappings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new OperationMapping();
    }
}
