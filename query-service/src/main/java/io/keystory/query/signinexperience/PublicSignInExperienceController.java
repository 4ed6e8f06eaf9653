package io.keystory.query.signinexperience;

import io.keystory.query.connector.ConnectorReads;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.ssoconnector.SsoConnectorReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in pages read before anybody has signed in. */
@RestController
@RequestMapping("/api/.well-known")
@Tag(name = "well-known")
@ReadsFrom({SignInExperienceReads.MODEL, ConnectorReads.MODEL, SsoConnectorReads.MODEL})
class PublicSignInExperienceController {

    private final SignInExperienceQueries experiences;

    PublicSignInExperienceController(SignInExperienceQueries experiences) {
        this.experiences = experiences;
    }

    @GetMapping("/sign-in-exp")
    @Operation(summary = "Get what the sign-in pages show", operationId = "getPublicSignInExperience")
    Json<FullSignInExperience> signInExperience(
            @RequestParam(required = false) String organizationId, @RequestParam(required = false) String appId) {
        return experiences.forPages(appId, organizationId);
    }

    @GetMapping("/experience")
    @Operation(summary = "Get what the sign-in pages show", operationId = "getExperience")
    Json<FullSignInExperience> experience(
            @RequestParam(required = false) String organizationId, @RequestParam(required = false) String appId) {
        return experiences.forPages(appId, organizationId);
    }
}
