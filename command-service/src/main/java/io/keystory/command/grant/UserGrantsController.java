package io.keystory.command.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.grant.GrantView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand.RemoveApplication;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what a user allowed an application. */
@RestController
@Tag(name = "users")
final class UserGrantsController {

    private final Commands commands;
    private final Streams streams;

    UserGrantsController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @DeleteMapping("/api/users/{userId}/grants/{grantId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what a user allowed an application", operationId = "deleteUserGrant")
    void revoke(@PathVariable UserId userId, @PathVariable GrantId grantId) {
        GrantView grant = streams.fold(grantId.stream(), new GrantFold())
                .filter(view -> view.userId().equals(userId.value()))
                .orElseThrow(() -> KeystoryException.notFound("grants", grantId.value()));
        commands.sendTogether(List.of(
                new RevokeGrant(grantId, "revoked"),
                new RemoveApplication(
                        new SessionId(grant.sessionId()), new ApplicationId(grant.applicationId()), grantId)));
    }
}
