package io.keystory.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.tokenset.KeptTokens;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.social.SocialProofs;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.verification.SocialProofView;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands users the access tokens that providers gave them. */
@RestController
@RequestMapping("/api/my-account")
@Tag(name = "My account")
public class MyTokenSetsController {

    private final AccountCenterSettings settings;
    private final UserAccounts accounts;
    private final SocialProofs proofs;
    private final TokenSets sets;
    private final Commands commands;
    private final Clock clock;

    MyTokenSetsController(AccountCenterSettings settings, UserAccounts accounts, SocialProofs proofs, TokenSets sets,
            Commands commands, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.proofs = proofs;
        this.sets = sets;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/identities/{target}/access-token")
    @Operation(summary = "Get the access token that a social provider gave you", operationId = "getMyIdentityAccessToken")
    GivenToken get(@PathVariable String target, @AuthenticationPrincipal AccountToken token) {
        return shown(sets.current(user(token), target));
    }

    @GetMapping("/sso-identities/{connectorId}/access-token")
    @Operation(summary = "Get the access token that the provider of your enterprise gave you",
            operationId = "getMySsoIdentityAccessToken")
    GivenToken ofEnterprise(@PathVariable SsoConnectorId connectorId, @AuthenticationPrincipal AccountToken token) {
        return shown(sets.current(user(token), connectorId));
    }

    @PutMapping("/identities/{target}/access-token")
    @Operation(summary = "Keep the tokens that came with a new proof of who you are at a social provider",
            operationId = "replaceMyIdentityAccessToken")
    GivenToken put(@PathVariable String target, @Valid @RequestBody ProofBody body,
            @AuthenticationPrincipal AccountToken token) {
        AccountCenterSettings.requireFirstParty(token);
        UserView user = user(token);
        UserId id = new UserId(user.id());
        SocialProofView proof = proofs.passed(id, body.verificationRecordId());
        if (!proof.target().equals(target)) {
            throw new KeystoryException("verification_record.social_verification.invalid_target", 422);
        }
        SocialIdentity identity = user.identities().get(target);
        if (identity == null || !identity.userId().equals(proof.person().id())) {
            throw new KeystoryException("user.identity_not_exists_in_current_user", 422);
        }
        commands.send(sets.taking(id, target, proof.connectorId(),
                        proof.person().keyed(body.verificationRecordId()))
                .orElseThrow(() -> new KeystoryException(
                        "verification_record.social_verification.token_response_not_found", 422)));
        return shown(sets.current(user(token), target));
    }

    private UserView user(AccountToken token) {
        settings.requireOpen();
        if (!token.scopes().contains("identities")) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        return accounts.find(new UserId(token.userId()))
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }

    private GivenToken shown(KeptTokens tokens) {
        return new GivenToken(tokens.accessToken(), tokens.scope(), tokens.tokenType(),
                tokens.expiresAt() == null ? null : tokens.expiresAt() - clock.instant().getEpochSecond());
    }

    record ProofBody(@NotBlank @Size(max = 128) String verificationRecordId) {}

    /** An access token of a provider; {@code expiresIn} is in seconds. */
    record GivenToken(
            @JsonProperty("access_token") String accessToken,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scope,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("token_type") @Nullable String tokenType,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("expires_in") @Nullable Long expiresIn) {}
}
