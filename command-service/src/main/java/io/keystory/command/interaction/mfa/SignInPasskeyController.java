package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.IdentifierBody;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.mfa.AuthenticationOptions;
import io.keystory.command.mfa.AuthenticationPayload;
import io.keystory.events.interaction.InteractionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passkeys as first factors. */
@RestController
@RequestMapping("/api/experience")
@Tag(name = "Experience")
class SignInPasskeyController {

    private final CurrentInteraction current;
    private final SignInPasskeySteps passkeys;

    SignInPasskeyController(CurrentInteraction current, SignInPasskeySteps passkeys) {
        this.current = current;
        this.passkeys = passkeys;
    }

    @PostMapping("/preflight/sign-in-passkey/authentication")
    @Operation(summary = "Ask for any passkey, before the interaction begins", operationId = "requestAnyPasskey")
    AnyPasskey askAnybody(HttpServletRequest request) {
        return new AnyPasskey(passkeys.askAnybody(new InteractionId(current.live(request).id())));
    }

    @PostMapping("/verification/sign-in-passkey/authentication")
    @Operation(summary = "Ask for a passkey of whoever has this name", operationId = "requestSignInPasskey")
    PasskeySteps.Authentication ask(@Valid @RequestBody NameBody body, HttpServletRequest request) {
        return passkeys.ask(current.begun(request), body.identifier().toIdentifier());
    }

    @PostMapping("/verification/sign-in-passkey/authentication/verify")
    @Operation(summary = "Say by a passkey who you are", operationId = "verifySignInPasskey")
    VerificationAnswer verify(@Valid @RequestBody AnswerBody body, HttpServletRequest request) {
        return new VerificationAnswer(
                passkeys.verify(current.begun(request), body.verificationId(), body.payload()));
    }

    record AnyPasskey(AuthenticationOptions authenticationOptions) {}

    record NameBody(@NotNull @Valid IdentifierBody identifier) {}

    record AnswerBody(@Size(max = 128) String verificationId, @NotNull @Valid AuthenticationPayload payload) {}
}
