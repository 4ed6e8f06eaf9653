package io.keystory.query.account;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.FactorView;
import io.keystory.events.user.MfaConfigs;
import io.keystory.events.user.UserFactors;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.AccountToken;
import io.keystory.query.accountcenter.AccountCenterQueries;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
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

    private final UserQueries users;
    private final AccountCenterQueries centers;

    MyFactorsController(UserQueries users, AccountCenterQueries centers) {
        this.users = users;
        this.centers = centers;
    }

    @GetMapping("/mfa-verifications")
    @Operation(summary = "List one's own second factors", operationId = "listMyMfaVerifications")
    List<FactorView> factors(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        return FactorView.of(factors(token, controls().mfa()));
    }

    @GetMapping("/mfa-settings")
    @Operation(summary = "Say whether one is spared second factors at sign-in", operationId = "getMyMfaSettings")
    MfaSettings settings(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        return new MfaSettings(factors(token, controls().mfa()).preferences().skipMfaOnSignIn());
    }

    @GetMapping("/logto-configs")
    @Operation(summary = "Get what one chose about second factors and passkeys", operationId = "getMyConfigs")
    MfaConfigs configs(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        FieldControls controls = controls();
        return MfaConfigs.of(factors(token, controls.passkey() == null ? controls.mfa() : controls.passkey())
                .preferences());
    }

    private FieldControls controls() {
        return centers.enabled().fields();
    }

    private UserFactors factors(AccountToken token, FieldControl control) {
        if (!token.scopes().contains(SCOPE)) {
            throw new KeystoryException("auth.unauthorized", 401);
        }
        if (control != FieldControl.READ_ONLY && control != FieldControl.EDIT) {
            throw new KeystoryException("account_center.field_not_enabled", 400);
        }
        Optional<UserView> user = users.view(token.userId());
        return user.orElseThrow(() -> new KeystoryException("auth.unauthorized", 401)).secrets().factors();
    }

    /** Whether one is spared second factors at sign-in, where the policy allows it. */
    record MfaSettings(boolean skipMfaOnSignIn) {}
}
