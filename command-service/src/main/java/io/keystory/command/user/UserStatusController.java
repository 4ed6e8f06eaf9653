package io.keystory.command.user;

import io.keystory.command.administrator.LastAdministrator;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspends, reactivates and deletes users. */
@RestController
@Tag(name = "users")
final class UserStatusController {

    private final LastAdministrator lastAdministrator;
    private final Commands commands;
    private final UserAnswers answers;

    UserStatusController(LastAdministrator lastAdministrator, Commands commands, UserAnswers answers) {
        this.lastAdministrator = lastAdministrator;
        this.commands = commands;
        this.answers = answers;
    }

    @PatchMapping("/api/users/{userId}/is-suspended")
    @Operation(summary = "Suspend or reactivate a user", operationId = "updateUserIsSuspended")
    UserView changeSuspension(@PathVariable UserId userId, @Valid @RequestBody Suspension body) {
        if (body.isSuspended()) {
            lastAdministrator.outlives(userId, isAdministrator ->
                    commands.send(new ChangeSuspension(userId, true, isAdministrator)));
        } else {
            commands.send(new ChangeSuspension(userId, false, false));
        }
        return answers.of(userId);
    }

    @DeleteMapping("/api/users/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a user", operationId = "deleteUser")
    void delete(@PathVariable UserId userId) {
        if (RequestContext.currentMetadata().actor().equals(Actor.user(userId.value()))) {
            throw new KeystoryException("user.cannot_delete_self", 400);
        }
        lastAdministrator.outlives(
                userId, isAdministrator -> commands.send(new DeleteUser(userId, isAdministrator)));
    }

    record Suspension(@NotNull Boolean isSuspended) {}
}
