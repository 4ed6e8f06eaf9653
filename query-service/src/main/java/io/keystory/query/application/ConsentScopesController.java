package io.keystory.query.application;

import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.organizationtemplate.OrganizationTemplateReads;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads what applications may ask users for. */
@RestController
@Tag(name = "applications")
@ReadsFrom(ApplicationReads.MODEL)
@AsOf(besides = {"resource", OrganizationTemplateReads.SCOPES})
class ConsentScopesController {

    private final ApplicationQueries applications;
    private final ConsentScopeNames names;

    ConsentScopesController(ApplicationQueries applications, ConsentScopeNames names) {
        this.applications = applications;
        this.names = names;
    }

    @GetMapping("/api/applications/{applicationId}/user-consent-scopes")
    @Operation(summary = "List what an application may ask users for", operationId = "listApplicationUserConsentScopes")
    UserConsentScopes get(@PathVariable String applicationId) {
        return names.of(applications.view(applicationId).consentScopes());
    }
}
