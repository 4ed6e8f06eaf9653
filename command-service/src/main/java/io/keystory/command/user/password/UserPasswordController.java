package io.keystory.command.user.password;

import io.keystory.command.user.UserAnswers;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand.ChangePasswordExpiration;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets, expires and checks the password of a user; administrators are not bound by the password policy. */
@RestController
@Tag(name = "users")
final class UserPasswordController {

    private final PasswordIntake intake;
    private final PasswordExpirationRule expirationRule;
    private final PasswordCheck check;
    private final Commands commands;
    private final UserAnswers answers;

    UserPasswordController(PasswordIntake intake, PasswordExpirationRule expirationRule, PasswordCheck check,
            Commands commands, UserAnswers answers) {
        this.intake = intake;
        this.expirationRule = expirationRule;
        this.check = check;
        this.commands = commands;
        this.answers = answers;
    }

    @PatchMapping("/api/users/{userId}/password")
    @Operation(summary = "Set the password of a user", operationId = "updateUserPassword")
    UserView set(@PathVariable UserId userId, @Valid @RequestBody GivenPassword body) {
        answers.withoutSignIns(userId);
        commands.send(new SetPassword(userId, intake.hash(body.password())));
        return answers.of(userId);
    }

    @PatchMapping("/api/users/{userId}/password/expiration")
    @Operation(summary = "Expire the password of a user", operationId = "updateUserPasswordExpiration")
    UserView expire(@PathVariable UserId userId, @Valid @RequestBody Expiration body) {
        expirationRule.requireEnabled();
        commands.send(new ChangePasswordExpiration(userId, body.isExpired()));
        return answers.of(userId);
    }

    @PostMapping("/api/users/{userId}/password/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Verify the password of a user", operationId = "verifyUserPassword")
    void verify(@PathVariable UserId userId, @Valid @RequestBody GivenPassword body) {
        if (!check.isPasswordOf(answers.withoutSignIns(userId), body.password())) {
            throw new KeystoryException("session.invalid_credentials", 422);
        }
    }

    record GivenPassword(@NotNull @Size(min = 1) String password) {}

    record Expiration(@NotNull Boolean isExpired) {}
}
