package io.keystory.command.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.command.password.policy.NewPasswords;
import io.keystory.command.password.policy.PasswordOwner;
import io.keystory.command.password.policy.PasswordRejection;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says whether a password would be taken, and if not, why; changes nothing. */
@RestController
@Tag(name = "sign-in-exp")
final class PasswordCheckController {

    private static final PasswordOwner NOBODY = new PasswordOwner(null, null, null, null);

    private final SignInSettings settings;
    private final NewPasswords passwords;
    private final UserAccounts accounts;

    PasswordCheckController(SignInSettings settings, NewPasswords passwords, UserAccounts accounts) {
        this.settings = settings;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @PostMapping("/api/sign-in-exp/default/check-password")
    @Operation(summary = "Check a password against the policy", operationId = "checkPasswordWithDefaultSignInExperience")
    Verdict check(@Valid @RequestBody Question body) {
        List<PasswordRejection> issues = passwords
                .assess(new Secret(body.password()), settings.passwordRules(), owner(body.userId()))
                .rejections();
        return new Verdict(issues.isEmpty(), issues);
    }

    private PasswordOwner owner(UserId user) {
        return user == null ? NOBODY : accounts.find(user)
                .map(u -> new PasswordOwner(u.name(), u.username(), u.primaryEmail(), u.primaryPhone()))
                .orElseThrow(() -> new KeystoryException("request.invalid_input", 400));
    }

    record Question(@NotNull String password, UserId userId) {}

    record Verdict(boolean result, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PasswordRejection> issues) {}
}
