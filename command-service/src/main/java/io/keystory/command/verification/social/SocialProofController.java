package io.keystory.command.verification.social;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.verification.social.SocialProofs.Departure;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users prove who they are at a social provider. */
@RestController
@RequestMapping("/api/verifications/social")
@Tag(name = "Verifications")
class SocialProofController {

    private final SocialProofs proofs;
    private final AccountCenterSettings settings;

    SocialProofController(SocialProofs proofs, AccountCenterSettings settings) {
        this.proofs = proofs;
        this.settings = settings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Get the address at which you sign in at a social provider",
            operationId = "beginOwnSocialVerification")
    Departure begin(@Valid @RequestBody DepartureBody body, @AuthenticationPrincipal AccountToken token) {
        return proofs.begin(user(token), new ConnectorId(body.connectorId()), body.state(), body.redirectUri(),
                body.scope());
    }

    @PostMapping("/verify")
    @Operation(summary = "Prove who you are at a social provider by what it answered",
            operationId = "verifyOwnSocialVerification")
    Proven verify(@Valid @RequestBody ArrivalBody body, @AuthenticationPrincipal AccountToken token) {
        proofs.verify(user(token), body.verificationRecordId(), body.connectorData());
        return new Proven(body.verificationRecordId());
    }

    private UserId user(AccountToken token) {
        settings.requireOpen();
        AccountCenterSettings.requireFirstParty(token);
        return new UserId(token.userId());
    }

    record DepartureBody(
            @NotBlank @Size(max = 128) String connectorId,
            @NotNull @Size(max = 512) String state,
            @NotNull @Size(max = 2048) String redirectUri,
            @Nullable @Size(max = 1024) String scope) {}

    record ArrivalBody(
            @NotBlank @Size(max = 128) String verificationRecordId, @NotNull Map<String, Object> connectorData) {}

    record Proven(String verificationRecordId) {}
}
