package io.keystory.command.session;

import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a user's sessions one by one. */
@RestController
@Tag(name = "users")
final class UserSessionsController {

    private final SessionRevocation revocation;

    UserSessionsController(SessionRevocation revocation) {
        this.revocation = revocation;
    }

    @DeleteMapping("/api/users/{userId}/sessions/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a session of a user, and what was allowed in it", operationId = "deleteUserSession")
    void end(
            @PathVariable UserId userId,
            @PathVariable SessionId sessionId,
            @RequestParam(required = false) String revokeGrantsTarget) {
        revocation.end(userId, sessionId, GrantsToRevoke.of(revokeGrantsTarget));
    }
}
