package io.keystory.command.mfa.account;

import static io.keystory.command.account.OwnAccess.IDENTITIES;
import static io.keystory.command.account.OwnAccess.PROOF;

import io.keystory.command.account.OwnAccess;
import io.keystory.command.mfa.BackupCodes;
import io.keystory.command.mfa.FactorProofs;
import io.keystory.command.mfa.Factors;
import io.keystory.command.mfa.TotpSecret;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.AddPasskey;
import io.keystory.events.user.factor.FactorChange.AddTotp;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.FactorChange.RenamePasskey;
import io.keystory.events.user.factor.FactorChange.ReplaceTotp;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.verification.PasskeyRegistration;
import io.keystory.platform.Ids;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users set up, rename and remove the second factors of their own account. */
@RestController
@RequestMapping("/api/my-account/mfa-verifications")
@Tag(name = "My account")
final class MyFactorsController {

    private final OwnAccess access;
    private final Factors factors;
    private final FactorProofs proofs;
    private final PasskeyRegistrations registrations;

    MyFactorsController(
            OwnAccess access, Factors factors, FactorProofs proofs, PasskeyRegistrations registrations) {
        this.access = access;
        this.factors = factors;
        this.proofs = proofs;
        this.registrations = registrations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set up a second factor of one's own", operationId = "addMyMfaVerification")
    void add(@Valid @RequestBody NewFactor body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        boolean isPasskey = body.type().equals("WebAuthn");
        UserView user = access.changing(token, IDENTITIES, proof,
                isPasskey ? FieldControls::passkeyOrMfa : FieldControls::mfa);
        switch (body.type()) {
            case "Totp" -> addTotp(user, body);
            case "WebAuthn" -> addPasskey(user, body);
            default -> addBackupCodes(user, body);
        }
    }

    @PutMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set up another authenticator app", operationId = "replaceMyTotp")
    void replaceTotp(@Valid @RequestBody NewTotp body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, IDENTITIES, proof, FieldControls::mfa);
        factors.requireEnabled(Mfa.Factor.TOTP);
        TotpSecret secret = TotpSecret.of(body.secret());
        factors.change(new UserId(user.id()),
                new ReplaceTotp(Ids.next(), secret.base32(), proofs.confirmed(secret, body.code())));
    }

    @PatchMapping("/{verificationId}/name")
    @Operation(summary = "Rename a passkey of one's own", operationId = "renameMyPasskey")
    void rename(@PathVariable String verificationId, @Valid @RequestBody Name body,
            @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, IDENTITIES, proof, FieldControls::passkeyOrMfa);
        user.secrets().factors().passkey(verificationId).orElseThrow(MyFactorsController::absent);
        factors.change(new UserId(user.id()), new RenamePasskey(verificationId, body.name()));
    }

    @DeleteMapping("/{verificationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a second factor of one's own", operationId = "deleteMyMfaVerification")
    void remove(@PathVariable String verificationId, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserFactors known = access.proven(token, IDENTITIES, proof).secrets().factors();
        boolean isPasskey = known.passkey(verificationId).isPresent();
        UserView user = access.changing(token, IDENTITIES, proof,
                isPasskey ? FieldControls::passkeyOrMfa : FieldControls::mfa);
        if (!known.ids().contains(verificationId)) {
            throw absent();
        }
        factors.change(new UserId(user.id()), new RemoveFactor(verificationId));
    }

    private void addTotp(UserView user, NewFactor body) {
        factors.requireEnabled(Mfa.Factor.TOTP);
        TotpSecret secret = TotpSecret.of(required(body.secret(), "secret"));
        long timeStep = body.code() == null ? 0 : proofs.confirmed(secret, body.code());
        factors.change(new UserId(user.id()), new AddTotp(Ids.next(), secret.base32(), timeStep));
    }

    private void addBackupCodes(UserView user, NewFactor body) {
        factors.requireEnabled(Mfa.Factor.BACKUP_CODE);
        List<Secret> codes = BackupCodes.of(required(body.codes(), "codes"));
        factors.change(new UserId(user.id()), Boolean.TRUE.equals(body.isReplacing())
                ? factors.otherBackupCodes(user, codes) : factors.backupCodes(user, codes));
    }

    private void addPasskey(UserView user, NewFactor body) {
        factors.requirePasskeys();
        PasskeyRegistration made = registrations.made(
                required(body.newIdentifierVerificationRecordId(), "newIdentifierVerificationRecordId"), user);
        factors.change(new UserId(user.id()), new AddPasskey(Ids.next(), made.rpId(), made.credential(),
                made.counter(), made.agent(), body.name()));
    }

    private static <T> T required(T value, String name) {
        if (value == null) {
            throw KeystoryException.invalidInput(name, "must not be null");
        }
        return value;
    }

    private static KeystoryException absent() {
        return new KeystoryException("verification_record.not_found", 400);
    }

    /**
     * What is to be set up.
     *
     * @param isReplacing whether backup codes take the place of those there are; otherwise they are refused while one is unused
     */
    record NewFactor(
            @NotNull @Pattern(regexp = "Totp|BackupCode|WebAuthn") String type,
            @Size(max = 256) String secret,
            @Size(max = 16) String code,
            @Size(max = 32) List<@NotNull @Size(max = 64) String> codes,
            Boolean isReplacing,
            @Size(min = 1, max = 64) String newIdentifierVerificationRecordId,
            @Size(max = 256) String name) {}

    record NewTotp(@NotBlank @Size(max = 256) String secret, @NotBlank @Size(max = 16) String code) {}

    record Name(@NotBlank @Size(max = 256) String name) {}
}
