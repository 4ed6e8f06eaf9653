package io.keystory.command.mfa.account;

import static io.keystory.command.account.OwnAccess.IDENTITIES;
import static io.keystory.command.account.OwnAccess.PROOF;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.command.account.OwnAccess;
import io.keystory.command.mfa.BackupCodes;
import io.keystory.command.mfa.Factors;
import io.keystory.command.mfa.TotpSecret;
import io.keystory.command.user.factor.FactorSecrets;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.platform.security.AccountToken;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes secrets for second factors of one's own, and shows the backup codes there are; answers are kept nowhere. */
@RestController
@RequestMapping("/api/my-account/mfa-verifications")
@Tag(name = "My account")
final class MySecretsController {

    private final OwnAccess access;
    private final Factors factors;
    private final Vault vault;

    MySecretsController(OwnAccess access, Factors factors, Vault vault) {
        this.access = access;
        this.factors = factors;
        this.vault = vault;
    }

    @PostMapping("/totp-secret/generate")
    @Operation(summary = "Make a secret for an authenticator app", operationId = "generateMyTotpSecret")
    ResponseEntity<TotpAnswer> totpSecret(@AuthenticationPrincipal AccountToken token) {
        UserView user = access.known(token);
        TotpSecret secret = TotpSecret.create();
        return unkept(new TotpAnswer(secret.base32().value(), factors.qrCode(secret, user)));
    }

    @PostMapping("/backup-codes/generate")
    @Operation(summary = "Make backup codes", operationId = "generateMyBackupCodes")
    ResponseEntity<NewCodes> newBackupCodes(@AuthenticationPrincipal AccountToken token) {
        access.known(token);
        return unkept(new NewCodes(BackupCodes.create().stream().map(Secret::value).toList()));
    }

    @GetMapping("/backup-codes")
    @Operation(summary = "Show one's own backup codes, and which are used up", operationId = "getMyBackupCodes")
    ResponseEntity<Codes> backupCodes(@AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserFactors.BackupCodes set = access.proven(token, IDENTITIES, proof).secrets().factors().backupCodes();
        List<String> codes = Optional.ofNullable(set).flatMap(known -> vault.open(known.id()))
                .map(FactorSecrets::codes)
                .orElseThrow(() -> new KeystoryException("verification_record.not_found", 404));
        return unkept(new Codes(IntStream.range(0, codes.size())
                .mapToObj(index -> new Code(codes.get(index), Optional.ofNullable(set.usedAt().get(index))
                        .map(Instant::ofEpochMilli).map(Instant::toString).orElse(null)))
                .toList()));
    }

    private static <T> ResponseEntity<T> unkept(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    record TotpAnswer(String secret, String secretQrCode) {}

    record NewCodes(List<String> codes) {}

    record Codes(List<Code> codes) {}

    /** A backup code; {@code usedAt} is ISO 8601. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(String code, String usedAt) {}
}
