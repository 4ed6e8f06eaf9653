package io.keystory.command.interaction.code;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.InteractionLanguages;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.command.user.AddressBody;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
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

/** Proofs by a code that is sent to an e-mail address or a phone number. */
@RestController
@RequestMapping("/api/experience/verification/verification-code")
@Tag(name = "Experience")
class CodeController {

    private final CurrentInteraction current;
    private final CodeSteps codes;

    CodeController(CurrentInteraction current, CodeSteps codes) {
        this.current = current;
        this.codes = codes;
    }

    @PostMapping
    @Operation(summary = "Send a code to an e-mail address or a phone number", operationId = "sendVerificationCode")
    VerificationAnswer send(@Valid @RequestBody SendBody body, HttpServletRequest request) {
        InteractionView interaction = current.begun(request);
        return new VerificationAnswer(codes.send(interaction, body.identifier().toIdentifier(),
                body.interactionEvent(), InteractionLanguages.of(interaction, request)));
    }

    @PostMapping("/verify")
    @Operation(summary = "Prove by the code who receives it", operationId = "verifyVerificationCodeOfInteraction")
    VerificationAnswer verify(@Valid @RequestBody VerifyBody body, HttpServletRequest request) {
        codes.verify(current.begun(request), body.verificationId(), body.identifier().toIdentifier(), body.code());
        return new VerificationAnswer(body.verificationId());
    }

    record SendBody(@NotNull @Valid AddressBody identifier, @NotNull InteractionKind interactionEvent) {}

    record VerifyBody(
            @NotNull @Valid AddressBody identifier,
            @NotBlank @Size(max = 128) String verificationId,
            @NotBlank @Size(max = 64) String code) {}
}
