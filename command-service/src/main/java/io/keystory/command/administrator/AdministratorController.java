package io.keystory.command.administrator;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.user.UserCommand.AppointAdministrator;
import io.keystory.events.user.UserCommand.DismissAdministrator;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appoints and dismisses administrators. */
@RestController
@RequestMapping("/api/administrators/{userId}")
@Tag(name = "administrators")
final class AdministratorController {

    private final LastAdministrator lastAdministrator;
    private final Commands commands;

    AdministratorController(LastAdministrator lastAdministrator, Commands commands) {
        this.lastAdministrator = lastAdministrator;
        this.commands = commands;
    }

    /** Appointing an administrator again changes nothing. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a user an administrator", operationId = "appointAdministrator")
    void appoint(@PathVariable UserId userId) {
        commands.send(new AppointAdministrator(userId, BuiltInRoles.ADMINISTRATOR));
    }

    /** 404 for a user who is no administrator, 422 administrator.last_one for the last one who can sign in. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a user no administrator any more", operationId = "dismissAdministrator")
    void dismiss(@PathVariable UserId userId) {
        lastAdministrator.outlives(userId, isAdministrator -> commands.send(new DismissAdministrator(userId)));
    }
}
