package io.keystory.command.administrator;

import io.keystory.command.user.IdentifierForms;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.platform.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever holds a set-up link become an administrator. */
@RestController
@Tag(name = "setup")
final class SetupController {

    private final SetupAttempts attempts;
    private final AdministratorSetup setup;

    SetupController(SetupAttempts attempts, AdministratorSetup setup) {
        this.attempts = attempts;
        this.setup = setup;
    }

    @PostMapping("/api/setup/administrator")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Become an administrator by a set-up link", operationId = "createAdministrator")
    CreatedAdministrator create(@Valid @RequestBody NewAdministrator body) {
        attempts.countFrom(RequestContext.currentMetadata().ip());
        return new CreatedAdministrator(setup.use(body.token(), body.username(), new Secret(body.password())));
    }

    record NewAdministrator(
            @NotNull @Size(min = 1, max = 256) String token,
            @NotNull @Size(max = 128) @Pattern(regexp = IdentifierForms.USERNAME, message = IdentifierForms.A_USERNAME)
            String username,
            @NotNull @Size(min = 1) String password) {}

    record CreatedAdministrator(UserId userId) {}
}
