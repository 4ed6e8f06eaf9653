package io.keystory.command.mfa.account;

import io.keystory.command.account.OwnAccess;
import io.keystory.command.mfa.RegistrationOptions;
import io.keystory.command.mfa.RegistrationPayload;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets users make a passkey; it becomes a factor when the record is handed in as one. */
@RestController
@RequestMapping("/api/verifications/web-authn/registration")
@Tag(name = "Verifications")
final class PasskeyRegistrationController {

    private final OwnAccess access;
    private final PasskeyRegistrations registrations;

    PasskeyRegistrationController(OwnAccess access, PasskeyRegistrations registrations) {
        this.access = access;
        this.registrations = registrations;
    }

    @PostMapping
    @Operation(summary = "Ask for a new passkey", operationId = "requestOwnPasskey")
    Requested request(@AuthenticationPrincipal AccountToken token) {
        PasskeyRegistrations.Question question = registrations.ask(access.known(token));
        return new Requested(question.id().value(), question.options(), question.expiresAt().toString());
    }

    @PostMapping("/verify")
    @Operation(summary = "Hand in the new passkey", operationId = "verifyOwnPasskey")
    Verified verify(@Valid @RequestBody Answered body, @AuthenticationPrincipal AccountToken token) {
        registrations.complete(body.verificationRecordId(), access.known(token), body.payload());
        return new Verified(body.verificationRecordId());
    }

    record Requested(String verificationRecordId, RegistrationOptions registrationOptions, String expiresAt) {}

    record Answered(
            @NotBlank @Size(max = 64) String verificationRecordId, @NotNull @Valid RegistrationPayload payload) {}

    record Verified(String verificationRecordId) {}
}
