package io.keystory.query.domain;

import io.keystory.platform.web.NotProvided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Refuses to tell of domains and protected applications: there is no provider of host names here. */
@RestController
public class DomainController {

    @GetMapping("/api/domains")
    @Operation(summary = "List domains", operationId = "listDomains")
    @Tag(name = "domains")
    void domains() {
        throw NotProvided.domains();
    }

    @GetMapping("/api/domains/{id}")
    @Operation(summary = "Get a domain", operationId = "getDomain")
    @Tag(name = "domains")
    void domain(@PathVariable String id) {
        throw NotProvided.domains();
    }

    @GetMapping("/api/domains/{id}/verification-files")
    @Operation(summary = "Get the verification files of a domain", operationId = "listDomainVerificationFiles")
    @Tag(name = "domains")
    void files(@PathVariable String id) {
        throw NotProvided.domains();
    }

    @GetMapping("/api/applications/{id}/protected-app-metadata/custom-domains")
    @Operation(summary = "List the domains of a protected application",
            operationId = "listApplicationProtectedAppMetadataCustomDomains")
    @Tag(name = "applications")
    void protectedApplication(@PathVariable String id) {
        throw NotProvided.protectedApplications();
    }

    @GetMapping("/api/systems/application")
    @Operation(summary = "Get where protected applications are", operationId = "getSystemApplicationConfig")
    @Tag(name = "systems")
    void system() {
        throw NotProvided.protectedApplications();
    }
}
