package io.keystory.query.status;

import io.keystory.platform.KeystorySettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells where the product is; anybody may ask. */
@RestController
@Tag(name = "well-known")
public class EndpointController {

    private final KeystorySettings settings;

    EndpointController(KeystorySettings settings) {
        this.settings = settings;
    }

    /** There is one tenant, whatever it is called. */
    @GetMapping("/api/.well-known/endpoints/{tenantId}")
    @Operation(summary = "Get the address that people use", operationId = "getWellKnownEndpoints")
    Endpoints endpoints(@PathVariable String tenantId) {
        return new Endpoints(settings.origin());
    }

    /** The addresses. */
    record Endpoints(String user) {}
}
