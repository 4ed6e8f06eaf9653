package io.keystory.query.domain;

import io.keystory.platform.web.error.NotProvided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Refuses to tell of protected applications: there is no proxy here that could stand before them. */
@RestController
class ProtectedApplicationController {

    @GetMapping("/api/applications/{id}/protected-app-metadata/custom-domains")
    @Operation(summary = "List the domains of a protected application",
            operationId = "listApplicationProtectedAppMetadataCustomDomains")
    @Tag(name = "applications")
    void domains(@PathVariable String id) {
        throw NotProvided.protectedApplications();
    }

    @GetMapping("/api/systems/application")
    @Operation(summary = "Get where protected applications are", operationId = "getSystemApplicationConfig")
    @Tag(name = "systems")
    void system() {
        throw NotProvided.protectedApplications();
    }
}
