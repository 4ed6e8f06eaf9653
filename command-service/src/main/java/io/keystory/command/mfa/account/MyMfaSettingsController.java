package io.keystory.command.mfa.account;

import static io.keystory.command.account.OwnAccess.IDENTITIES;
import static io.keystory.command.account.OwnAccess.PROOF;

import io.keystory.command.account.OwnAccess;
import io.keystory.command.mfa.ConfigsBody;
import io.keystory.command.mfa.Factors;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.Change;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.ChoosePreferences;
import io.keystory.events.user.factor.MfaConfigs;
import io.keystory.events.user.factor.MfaPreferences;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets users choose about second factors and passkeys of their own account. */
@RestController
@RequestMapping("/api/my-account")
@Tag(name = "My account")
final class MyMfaSettingsController {

    private final OwnAccess access;
    private final Factors factors;

    MyMfaSettingsController(OwnAccess access, Factors factors) {
        this.access = access;
        this.factors = factors;
    }

    @PatchMapping("/mfa-settings")
    @Operation(summary = "Choose whether to be asked for second factors at sign-in",
            operationId = "updateMyMfaSettings")
    MfaSettings settings(@Valid @RequestBody MfaSettings body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, IDENTITIES, proof, FieldControls::mfa);
        choose(user, new MfaPreferences.Changes(Change.none(), Change.none(), Change.to(body.skipMfaOnSignIn()),
                Change.none(), Change.none()));
        return body;
    }

    @PatchMapping("/logto-configs")
    @Operation(summary = "Choose about second factors and passkeys", operationId = "updateMyConfigs")
    MfaConfigs configs(@Valid @RequestBody ConfigsBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, IDENTITIES, proof,
                body.mfa() == null ? FieldControls::passkeyOrMfa : FieldControls::mfa);
        choose(user, body.changes());
        return MfaConfigs.of(user.secrets().factors().preferences().with(body.changes()));
    }

    private void choose(UserView user, MfaPreferences.Changes changes) {
        factors.change(new UserId(user.id()), new ChoosePreferences(changes));
    }

    /** Whether to be spared second factors at sign-in. */
    record MfaSettings(@NotNull Boolean skipMfaOnSignIn) {}
}
