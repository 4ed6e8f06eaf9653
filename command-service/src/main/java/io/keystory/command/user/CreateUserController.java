package io.keystory.command.user;

import io.keystory.command.platform.StoredLengths;
import io.keystory.command.role.DefaultRoles;
import io.keystory.command.user.password.PasswordIntake;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Creates users on behalf of administrators: no password policy, default roles included. */
@RestController
@Tag(name = "users")
final class CreateUserController {

    private final PasswordIntake passwords;
    private final DefaultRoles defaultRoles;
    private final Commands commands;
    private final UserAnswers answers;

    CreateUserController(
            PasswordIntake passwords, DefaultRoles defaultRoles, Commands commands, UserAnswers answers) {
        this.passwords = passwords;
        this.defaultRoles = defaultRoles;
        this.commands = commands;
        this.answers = answers;
    }

    @PostMapping("/api/users")
    @Operation(summary = "Create a user", operationId = "createUser")
    UserView create(@Valid @RequestBody NewUser body) {
        StoredLengths.require(128, body.username(), body.primaryEmail(), body.primaryPhone(), body.name());
        PhoneNumbers.require(body.primaryPhone());
        StoredLengths.require(2048, body.avatar());
        UserId id = new UserId(Ids.nextUser());
        commands.send(new CreateUser(id, body.username(), body.primaryEmail(), body.primaryPhone(), body.name(),
                Blank.toNull(body.avatar()), body.profile(), body.customData(), null,
                passwords.of(body.password(), body.passwordDigest(), body.passwordAlgorithm()), defaultRoles.now()));
        return answers.withoutSignIns(id);
    }
}
