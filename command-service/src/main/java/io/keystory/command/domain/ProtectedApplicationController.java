package io.keystory.command.domain;

import io.keystory.platform.web.error.NotProvided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses to change the domains of protected applications: there is no proxy here that could stand before them. */
@RestController
final class ProtectedApplicationController {

    @PostMapping("/api/applications/{id}/protected-app-metadata/custom-domains")
    @Operation(summary = "Add a domain to a protected application",
            operationId = "createApplicationProtectedAppMetadataCustomDomain")
    @Tag(name = "applications")
    void add(@PathVariable String id) {
        throw NotProvided.protectedApplications();
    }

    @DeleteMapping("/api/applications/{id}/protected-app-metadata/custom-domains/{domain}")
    @Operation(summary = "Remove a domain from a protected application",
            operationId = "deleteApplicationProtectedAppMetadataCustomDomain")
    @Tag(name = "applications")
    void remove(@PathVariable String id, @PathVariable String domain) {
        throw NotProvided.protectedApplications();
    }
}
