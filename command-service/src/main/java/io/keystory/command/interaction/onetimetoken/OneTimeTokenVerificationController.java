package io.keystory.command.interaction.onetimetoken;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.user.AddressBody;
import io.keystory.events.platform.KeystoryException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proofs by the token of a link. */
@RestController
@Tag(name = "Experience")
class OneTimeTokenVerificationController {

    private final CurrentInteraction current;
    private final OneTimeTokenSteps tokens;

    OneTimeTokenVerificationController(CurrentInteraction current, OneTimeTokenSteps tokens) {
        this.current = current;
        this.tokens = tokens;
    }

    @PostMapping("/api/experience/verification/one-time-token/verify")
    @Operation(summary = "Prove who you are by the token of a link", operationId = "verifyOneTimeTokenOfInteraction")
    VerificationAnswer verify(@Valid @RequestBody TokenBody body, HttpServletRequest request) {
        if (body.identifier().type() != AddressBody.Type.EMAIL) {
            throw KeystoryException.invalidInput("identifier.type", "must be email");
        }
        return new VerificationAnswer(
                tokens.verify(current.begun(request), body.identifier().toIdentifier(), body.token()));
    }

    record TokenBody(@NotNull @Valid AddressBody identifier, @NotBlank @Size(max = 256) String token) {}
}
