package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.mfa.AuthenticationPayload;
import io.keystory.command.mfa.RegistrationPayload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passkeys as second factors. */
@RestController
@RequestMapping("/api/experience/verification/web-authn")
@Tag(name = "Experience")
class PasskeyController {

    private final CurrentInteraction current;
    private final PasskeySteps passkeys;

    PasskeyController(CurrentInteraction current, PasskeySteps passkeys) {
        this.current = current;
        this.passkeys = passkeys;
    }

    @PostMapping("/registration")
    @Operation(summary = "Ask for a new passkey", operationId = "requestNewPasskey")
    PasskeySteps.Registration register(HttpServletRequest request) {
        return passkeys.register(current.begun(request));
    }

    @PostMapping("/registration/verify")
    @Operation(summary = "Hand in the new passkey", operationId = "verifyNewPasskey")
    VerificationAnswer registered(@Valid @RequestBody RegisteredBody body, HttpServletRequest request) {
        passkeys.registered(current.begun(request), body.verificationId(), body.payload());
        return new VerificationAnswer(body.verificationId());
    }

    @PostMapping("/authentication")
    @Operation(summary = "Ask for one of the user's passkeys", operationId = "requestPasskey")
    PasskeySteps.Authentication authenticate(HttpServletRequest request) {
        return passkeys.authenticate(current.begun(request));
    }

    @PostMapping("/authentication/verify")
    @Operation(summary = "Prove by a passkey", operationId = "verifyPasskey")
    VerificationAnswer authenticated(@Valid @RequestBody AuthenticatedBody body, HttpServletRequest request) {
        passkeys.authenticated(current.begun(request), body.verificationId(), body.payload());
        return new VerificationAnswer(body.verificationId());
    }

    record RegisteredBody(
            @NotBlank @Size(max = 128) String verificationId, @NotNull @Valid RegistrationPayload payload) {}

    record AuthenticatedBody(
            @NotBlank @Size(max = 128) String verificationId, @NotNull @Valid AuthenticationPayload payload) {}
}
