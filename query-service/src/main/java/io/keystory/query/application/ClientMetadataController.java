package io.keystory.query.application;

import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads how the protocol treats applications. */
@RestController
@Tag(name = "applications")
@ReadsFrom(ApplicationReads.MODEL)
@AsOf
class ClientMetadataController {

    private final ApplicationQueries applications;

    ClientMetadataController(ApplicationQueries applications) {
        this.applications = applications;
    }

    @GetMapping("/api/applications/{id}/client-metadata")
    @Operation(summary = "Get how the protocol treats an application", operationId = "getApplicationClientMetadata")
    ClientProtocol get(@PathVariable String id) {
        return applications.view(id).protocol();
    }
}
