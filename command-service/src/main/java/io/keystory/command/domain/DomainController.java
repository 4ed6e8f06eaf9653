package io.keystory.command.domain;

import io.keystory.platform.web.NotProvided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses to change domains and protected applications: there is no provider of host names here. */
@RestController
public class DomainController {

    @PostMapping("/api/domains")
    @Operation(summary = "Create a domain", operationId = "createDomain")
    @Tag(name = "domains")
    void create() {
        throw NotProvided.domains();
    }

    @PostMapping("/api/domains/cleanup")
    @Operation(summary = "Delete stale domains", operationId = "cleanupDomains")
    @Tag(name = "domains")
    void cleanUp() {
        throw NotProvided.domains();
    }

    @PutMapping("/api/domains/{id}/verification-files")
    @Operation(summary = "Replace the verification files of a domain", operationId = "replaceDomainVerificationFiles")
    @Tag(name = "domains")
    void replaceFiles(@PathVariable String id) {
        throw NotProvided.domains();
    }

    @DeleteMapping("/api/domains/{id}")
    @Operation(summary = "Delete a domain", operationId = "deleteDomain")
    @Tag(name = "domains")
    void delete(@PathVariable String id) {
        throw NotProvided.domains();
    }

    @PostMapping("/api/applications/{id}/protected-app-metadata/custom-domains")
    @Operation(summary = "Add a domain to a protected application",
            operationId = "createApplicationProtectedAppMetadataCustomDomain")
    @Tag(name = "applications")
    void addToApplication(@PathVariable String id) {
        throw NotProvided.protectedApplications();
    }

    @DeleteMapping("/api/applications/{id}/protected-app-metadata/custom-domains/{domain}")
    @Operation(summary = "Remove a domain from a protected application",
            operationId = "deleteApplicationProtectedAppMetadataCustomDomain")
    @Tag(name = "applications")
    void removeFromApplication(@PathVariable String id, @PathVariable String domain) {
        throw NotProvided.protectedApplications();
    }
}
