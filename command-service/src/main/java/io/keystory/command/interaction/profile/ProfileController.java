package io.keystory.command.interaction.profile;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.events.platform.Secret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fills in, piece by piece, what an account needs. */
@RestController
@RequestMapping("/api/experience/profile")
@Tag(name = "Experience")
class ProfileController {

    private final CurrentInteraction current;
    private final ProfileSteps steps;
    private final PasswordReset reset;

    ProfileController(CurrentInteraction current, ProfileSteps steps, PasswordReset reset) {
        this.current = current;
        this.steps = steps;
        this.reset = reset;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a piece of the profile", operationId = "provideProfile")
    void provide(@Valid @RequestBody ProfilePiece piece, HttpServletRequest request) {
        steps.provide(current.begun(request), piece);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Replace a forgotten password", operationId = "replaceForgottenPassword")
    void replace(@Valid @RequestBody PasswordBody body, HttpServletRequest request) {
        reset.replace(current.begun(request), new Secret(body.password()));
    }

    record PasswordBody(@NotNull @Size(max = 4096) String password) {}
}
