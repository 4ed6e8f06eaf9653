package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.events.platform.Change;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.factor.MfaPreferences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets second factors up while signing in or registering, or puts it off. */
@RestController
@RequestMapping("/api/experience/profile/mfa")
@Tag(name = "Experience")
class MfaProfileController {

    private static final Change<Boolean> SAME = Change.none();
    private static final Change<Boolean> YES = Change.to(true);

    private final CurrentInteraction current;
    private final MfaProfileSteps steps;

    MfaProfileController(CurrentInteraction current, MfaProfileSteps steps) {
        this.current = current;
        this.steps = steps;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set up a second factor", operationId = "bindMfa")
    void bind(@Valid @RequestBody FactorBody body, HttpServletRequest request) {
        steps.bind(current.begun(request), body.type(), body.verificationId());
    }

    @PostMapping("/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set up a passkey to sign in with", operationId = "bindPasskey")
    void bindPasskey(@Valid @RequestBody PasskeyBody body, HttpServletRequest request) {
        steps.bindPasskey(current.begun(request), body.verificationId());
    }

    @PostMapping("/mfa-enabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Choose to have second factors", operationId = "enableMfa")
    void enable(HttpServletRequest request) {
        steps.choose(current.begun(request), new MfaPreferences.Changes(YES, Change.to(false), SAME, SAME, SAME));
    }

    @PostMapping("/mfa-skipped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put second factors off", operationId = "skipMfa")
    void skip(HttpServletRequest request) {
        steps.skip(current.begun(request), new MfaPreferences.Changes(SAME, YES, SAME, SAME, SAME));
    }

    @PostMapping("/mfa-suggestion-skipped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put one more second factor off", operationId = "skipMfaSuggestion")
    void skipSuggestion(HttpServletRequest request) {
        steps.choose(current.begun(request), new MfaPreferences.Changes(SAME, SAME, SAME, YES, SAME));
    }

    @PostMapping("/passkey-skipped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a passkey off", operationId = "skipPasskey")
    void skipPasskey(HttpServletRequest request) {
        steps.choose(current.begun(request), new MfaPreferences.Changes(SAME, SAME, SAME, SAME, YES));
    }

    record FactorBody(@NotNull Factor type, @NotBlank @Size(max = 128) String verificationId) {}

    record PasskeyBody(@NotBlank @Size(max = 128) String verificationId) {}
}
