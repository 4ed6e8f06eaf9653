package io.keystory.command.verification;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.verification.VerificationRecords.VerificationRecord;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users prove who they are before a sensitive change. */
@RestController
@RequestMapping("/api/verifications")
@Tag(name = "Verifications")
class VerificationsController {

    private final VerificationRecords records;
    private final AccountCenterSettings settings;

    VerificationsController(VerificationRecords records, AccountCenterSettings settings) {
        this.records = records;
        this.settings = settings;
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Prove who you are by your password", operationId = "verifyOwnPassword")
    VerificationAnswer password(
            @Valid @RequestBody PasswordBody body, @AuthenticationPrincipal AccountToken token) {
        settings.requireOpen();
        AccountCenterSettings.requireFirstParty(token);
        VerificationRecord record = records.byPassword(new UserId(token.userId()), new Secret(body.password()));
        return new VerificationAnswer(record.id().value(), record.expiresAt().toString());
    }

    record PasswordBody(@NotBlank @Size(max = 4096) String password) {}

    record VerificationAnswer(String verificationRecordId, String expiresAt) {}
}
