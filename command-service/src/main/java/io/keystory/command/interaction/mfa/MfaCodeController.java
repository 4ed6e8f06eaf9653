package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.InteractionLanguages;
import io.keystory.command.interaction.VerificationAnswer;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs by a code that is sent to the identified user, as a second factor. */
@RestController
@RequestMapping("/api/experience/verification/mfa-verification-code")
@Tag(name = "Experience")
class MfaCodeController {

    private final CurrentInteraction current;
    private final MfaCodeSteps codes;

    MfaCodeController(CurrentInteraction current, MfaCodeSteps codes) {
        this.current = current;
        this.codes = codes;
    }

    @PostMapping
    @Operation(summary = "Send a code to the user's own address", operationId = "sendMfaVerificationCode")
    VerificationAnswer send(@Valid @RequestBody SendBody body, HttpServletRequest request) {
        InteractionView interaction = current.begun(request);
        return new VerificationAnswer(codes.send(
                interaction, type(body.identifierType()), InteractionLanguages.of(interaction, request)));
    }

    @PostMapping("/verify")
    @Operation(summary = "Prove by the code who receives it", operationId = "verifyMfaVerificationCode")
    VerificationAnswer verify(@Valid @RequestBody VerifyBody body, HttpServletRequest request) {
        codes.verify(current.begun(request), body.verificationId(), type(body.identifierType()), body.code());
        return new VerificationAnswer(body.verificationId());
    }

    private static Identifier.Type type(String name) {
        return Identifier.Type.valueOf(name.toUpperCase(Locale.ROOT));
    }

    record SendBody(@NotNull @Pattern(regexp = "email|phone") String identifierType) {}

    record VerifyBody(
            @NotNull @Pattern(regexp = "email|phone") String identifierType,
            @NotBlank @Size(max = 128) String verificationId,
            @NotBlank @Size(max = 64) String code) {}
}
