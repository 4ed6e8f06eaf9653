package io.keystory.query.applicationexperience;

import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads how the pages look to those who come from an application. */
@RestController
@Tag(name = "applications")
@ReadsFrom(ApplicationExperienceReads.MODEL)
@AsOf
class ApplicationExperienceController {

    private static final Entity LOOK =
            new Entity("read.application_sign_in_experience", "application_sign_in_experiences");
    private static final Entity APPLICATION = new Entity("read.application", "applications");

    private final Documents documents;

    ApplicationExperienceController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/applications/{applicationId}/sign-in-experience")
    @Operation(summary = "Get how the sign-in pages look to those who come from an application",
            operationId = "getApplicationSignInExperience")
    Json<ApplicationExperienceView> get(@PathVariable String applicationId) {
        documents.require(APPLICATION, applicationId);
        return documents.get(LOOK, applicationId, "v.doc");
    }
}
