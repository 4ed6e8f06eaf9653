package io.keystory.command.mfa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.AddTotp;
import io.keystory.events.user.factor.FactorChange.ChoosePreferences;
import io.keystory.events.user.factor.FactorChange.DistrustDevice;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.MfaConfigs;
import io.keystory.platform.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets up and removes second factors of users, on their behalf. */
@RestController
@RequestMapping("/api/users/{userId}")
@Tag(name = "users")
final class UserMfaController {

    private final Factors factors;

    UserMfaController(Factors factors) {
        this.factors = factors;
    }

    @PostMapping("/mfa-verifications")
    @Operation(summary = "Set up an authenticator app or backup codes of a user",
            operationId = "createUserMfaVerification")
    CreatedFactor create(@PathVariable UserId userId, @Valid @RequestBody NewFactor body) {
        UserView user = factors.user(userId).orElseThrow(() -> KeystoryException.notFound("users", userId.value()));
        return body.type().equals("Totp") ? totp(user, body.secret()) : backupCodes(user, body.codes());
    }

    @DeleteMapping("/mfa-verifications/{verificationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a second factor of a user", operationId = "deleteUserMfaVerification")
    void remove(@PathVariable UserId userId, @PathVariable String verificationId) {
        factors.change(userId, new RemoveFactor(verificationId));
    }

    @DeleteMapping("/trusted-devices/{trustedDeviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Trust a browser of a user no longer", operationId = "deleteUserTrustedDevice")
    void distrust(@PathVariable UserId userId, @PathVariable String trustedDeviceId) {
        factors.change(userId, new DistrustDevice(trustedDeviceId));
    }

    @PatchMapping("/logto-configs")
    @Operation(summary = "Change what a user chose about further factors", operationId = "updateUserConfigs")
    MfaConfigs choose(@PathVariable UserId userId, @Valid @RequestBody ConfigsBody body) {
        factors.change(userId, new ChoosePreferences(body.changes()));
        return MfaConfigs.of(factors.user(userId)
                .orElseThrow(() -> KeystoryException.notFound("users", userId.value()))
                .secrets().factors().preferences());
    }

    private CreatedFactor totp(UserView user, String given) {
        TotpSecret secret = given == null ? TotpSecret.create() : TotpSecret.of(given);
        factors.change(new UserId(user.id()), new AddTotp(Ids.next(), secret.base32(), 0));
        return new CreatedFactor("Totp", secret.base32().value(), factors.qrCode(secret, user), null);
    }

    private CreatedFactor backupCodes(UserView user, List<String> given) {
        List<Secret> codes = given == null ? BackupCodes.create() : BackupCodes.of(given);
        factors.change(new UserId(user.id()), factors.backupCodes(user, codes));
        return new CreatedFactor("BackupCode", null, null, codes.stream().map(Secret::value).toList());
    }

    /** What is to be set up; what is not given is made here. */
    record NewFactor(
            @NotNull @Pattern(regexp = "Totp|BackupCode") String type,
            @Size(max = 256) String secret,
            @Size(max = 32) List<@NotNull @Size(max = 64) String> codes) {}

    /** What was set up, for the user to keep. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CreatedFactor(String type, String secret, String secretQrCode, List<String> codes) {}
}
