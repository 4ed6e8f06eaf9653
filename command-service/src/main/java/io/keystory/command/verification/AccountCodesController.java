package io.keystory.command.verification;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.user.AddressBody;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords.VerificationRecord;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.language.WantedLanguages;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users prove by codes who they are, or that they receive what is sent to an address. */
@RestController
@RequestMapping("/api/verifications/verification-code")
@Tag(name = "Verifications")
class AccountCodesController {

    private final AccountCodes codes;
    private final UserAccounts accounts;
    private final AccountCenterSettings settings;

    AccountCodesController(AccountCodes codes, UserAccounts accounts, AccountCenterSettings settings) {
        this.codes = codes;
        this.accounts = accounts;
        this.settings = settings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send yourself a code", operationId = "sendOwnVerificationCode")
    RecordAnswer send(
            @Valid @RequestBody SendBody body, @AuthenticationPrincipal AccountToken token, HttpServletRequest request) {
        UserView user = user(token);
        List<String> asked = WantedLanguages.tags(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        VerificationRecord record = codes.send(user, body.identifier().toIdentifier(),
                "BindMfa".equals(body.templateType()), asked.isEmpty() ? UserAccounts.languages(user) : asked);
        return new RecordAnswer(record.id().value(), record.expiresAt().toString());
    }

    @PostMapping("/verify")
    @Operation(summary = "Give the code back", operationId = "verifyOwnVerificationCode")
    VerifiedAnswer verify(@Valid @RequestBody VerifyBody body, @AuthenticationPrincipal AccountToken token) {
        codes.verify(new UserId(user(token).id()), new VerificationRecordId(body.verificationId()),
                body.identifier().toIdentifier(), body.code());
        return new VerifiedAnswer(body.verificationId());
    }

    private UserView user(AccountToken token) {
        settings.requireOpen();
        AccountCenterSettings.requireFirstParty(token);
        return accounts.find(new UserId(token.userId()))
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }

    record SendBody(
            @NotNull @Valid AddressBody identifier,
            @Pattern(regexp = "UserPermissionValidation|BindMfa") String templateType) {}

    record VerifyBody(
            @NotNull @Valid AddressBody identifier,
            @NotBlank @Size(max = 128) String verificationId,
            @NotBlank @Size(max = 64) String code) {}

    record RecordAnswer(String verificationRecordId, String expiresAt) {}

    record VerifiedAnswer(String verificationRecordId) {}
}
