package io.keystory.command.user;

import io.keystory.events.user.DeletionRequestChange.Dismiss;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dismisses what people asked for; whoever complies deletes or erases the user. */
@RestController
@Tag(name = "users")
final class DeletionRequestController {

    private final Commands commands;

    DeletionRequestController(Commands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/api/users/{userId}/deletion-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dismiss a user's wish to be deleted", operationId = "dismissUserDeletionRequest")
    void dismiss(@PathVariable UserId userId) {
        commands.send(new ChangeDeletionRequest(userId, new Dismiss()));
    }
}
