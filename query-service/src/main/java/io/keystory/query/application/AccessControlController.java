package io.keystory.query.application;

import io.keystory.events.application.AccessRules;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads who may use applications. */
@RestController
@Tag(name = "applications")
@ReadsFrom(ApplicationReads.MODEL)
@AsOf
class AccessControlController {

    private final ApplicationQueries applications;

    AccessControlController(ApplicationQueries applications) {
        this.applications = applications;
    }

    @GetMapping("/api/applications/{applicationId}/access-control")
    @Operation(summary = "Get who may use an application", operationId = "getApplicationAccessControl")
    AccessRules get(@PathVariable String applicationId) {
        return applications.view(applicationId).accessRules();
    }
}
