package io.keystory.command.interaction.password;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.IdentifierBody;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.user.IdentifierForms;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Secret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs by password: an existing one, or a new one for a new account. */
@RestController
@RequestMapping("/api/experience/verification")
@Tag(name = "Experience")
class PasswordController {

    private final CurrentInteraction current;
    private final PasswordSteps passwords;
    private final NewIdentitySteps newIdentities;

    PasswordController(CurrentInteraction current, PasswordSteps passwords, NewIdentitySteps newIdentities) {
        this.current = current;
        this.passwords = passwords;
        this.newIdentities = newIdentities;
    }

    @PostMapping("/password")
    @Operation(summary = "Prove who you are by password", operationId = "verifyPassword")
    VerificationAnswer password(@Valid @RequestBody PasswordBody body, HttpServletRequest request) {
        CurrentInteraction.Begun begun = current.begunWithSettings(request);
        return new VerificationAnswer(passwords.verify(
                begun.interaction(), begun.experience().passwordExpiration(), body.identifier().toIdentifier(),
                new Secret(body.password())));
    }

    @PostMapping("/new-password-identity")
    @Operation(summary = "Choose a username and a password for a new account", operationId = "newPasswordIdentity")
    VerificationAnswer newPasswordIdentity(
            @Valid @RequestBody NewPasswordIdentityBody body, HttpServletRequest request) {
        InteractionView interaction = current.begun(request);
        return new VerificationAnswer(
                newIdentities.verify(interaction, body.identifier().value(), new Secret(body.password())));
    }

    record PasswordBody(@NotNull @Valid IdentifierBody identifier, @NotBlank @Size(max = 4096) String password) {}

    record NewIdentifierBody(
            @NotNull @Pattern(regexp = "username") String type,
            @NotBlank @Size(max = 128) @Pattern(regexp = IdentifierForms.USERNAME, message = IdentifierForms.A_USERNAME)
            String value) {}

    record NewPasswordIdentityBody(
            @NotNull @Valid NewIdentifierBody identifier, @NotNull @Size(max = 4096) String password) {}
}
