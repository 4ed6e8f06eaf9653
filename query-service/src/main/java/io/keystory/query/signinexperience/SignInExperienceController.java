package io.keystory.query.signinexperience;

import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the sign-in experience. */
@RestController
@Tag(name = "sign-in-exp")
@ReadsFrom(SignInExperienceReads.MODEL)
@AsOf
class SignInExperienceController {

    private final SignInExperienceQueries experiences;

    SignInExperienceController(SignInExperienceQueries experiences) {
        this.experiences = experiences;
    }

    @GetMapping("/api/sign-in-exp")
    @Operation(summary = "Get the sign-in experience", operationId = "getSignInExperience")
    Json<SignInExperienceView> get() {
        return experiences.whole();
    }
}
