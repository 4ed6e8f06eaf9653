package io.keystory.query.account;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.factor.FactorView;
import io.keystory.events.user.factor.MfaConfigs;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.platform.security.AccountToken;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads one's own second factors, and what one chose about them. */
@RestController
@RequestMapping("/api/my-account")
@Tag(name = "my-account")
@ReadsFrom({UserReads.MODEL, AccountCenterReads.MODEL})
public class MyFactorsController {

    private static final String SCOPE = "identities";

    private final OwnAccess access;
    private final UserQueries users;

    MyFactorsController(OwnAccess access, UserQueries users) {
        this.access = access;
        this.users = users;
    }

    @GetMapping("/mfa-verifications")
    @Operation(summary = "List one's own second factors", operationId = "listMyMfaVerifications")
    List<FactorView> factors(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        return FactorView.of(factors(token, FieldControls::mfa));
    }

    @GetMapping("/mfa-settings")
    @Operation(summary = "Say whether one is spared second factors at sign-in", operationId = "getMyMfaSettings")
    MfaSettings settings(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        return new MfaSettings(factors(token, FieldControls::mfa).preferences().skipMfaOnSignIn());
    }

    @GetMapping("/logto-configs")
    @Operation(summary = "Get what one chose about second factors and passkeys", operationId = "getMyConfigs")
    MfaConfigs configs(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        return MfaConfigs.of(factors(token, FieldControls::passkeyOrMfa).preferences());
    }

    private UserFactors factors(AccountToken token, Function<FieldControls, FieldControl> field) {
        access.require(token, SCOPE, field);
        return users.view(token.userId()).orElseThrow(() -> new KeystoryException("auth.unauthorized", 401))
                .secrets().factors();
    }

    /** Whether one is spared second factors at sign-in, where the policy allows it. */
    record MfaSettings(boolean skipMfaOnSignIn) {}
}
