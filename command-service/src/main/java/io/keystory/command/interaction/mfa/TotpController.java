package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.interaction.VerificationAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs by an authenticator app, and by backup codes. */
@RestController
@RequestMapping("/api/experience/verification")
@Tag(name = "Experience")
class TotpController {

    private final CurrentInteraction current;
    private final TotpSteps totp;
    private final BackupCodeSteps backupCodes;

    TotpController(CurrentInteraction current, TotpSteps totp, BackupCodeSteps backupCodes) {
        this.current = current;
        this.totp = totp;
        this.backupCodes = backupCodes;
    }

    @PostMapping("/totp/secret")
    @Operation(summary = "Show a new secret to an authenticator app", operationId = "offerTotpSecret")
    TotpSteps.Offer offer(HttpServletRequest request) {
        return totp.offer(current.begun(request));
    }

    @PostMapping("/totp/verify")
    @Operation(summary = "Prove by a code of an authenticator app", operationId = "verifyTotp")
    VerificationAnswer verify(@Valid @RequestBody TotpBody body, HttpServletRequest request) {
        return new VerificationAnswer(body.verificationId() == null
                ? totp.verify(current.begun(request), body.code())
                : totp.confirm(current.begun(request), body.verificationId(), body.code()));
    }

    @PostMapping("/backup-code/generate")
    @Operation(summary = "Show new backup codes", operationId = "offerBackupCodes")
    BackupCodeSteps.Offer offerBackupCodes(HttpServletRequest request) {
        return backupCodes.offer(current.begun(request));
    }

    @PostMapping("/backup-code/verify")
    @Operation(summary = "Prove by a backup code", operationId = "verifyBackupCode")
    VerificationAnswer verifyBackupCode(@Valid @RequestBody CodeBody body, HttpServletRequest request) {
        return new VerificationAnswer(backupCodes.verify(current.begun(request), body.code()));
    }

    record TotpBody(@NotBlank @Size(max = 64) String code, @Size(max = 128) String verificationId) {}

    record CodeBody(@NotBlank @Size(max = 64) String code) {}
}
