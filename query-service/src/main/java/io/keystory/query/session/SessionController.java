package io.keystory.query.session;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the sessions of a user. */
@RestController
@RequestMapping("/api/users/{userId}/sessions")
@Tag(name = "users")
@ReadsFrom(SessionReads.MODEL)
@AsOf
class SessionController {

    private final SessionQueries sessions;

    SessionController(SessionQueries sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "List the sessions of a user, newest first", operationId = "listUserSessions")
    Sessions list(@PathVariable String userId) {
        return new Sessions(sessions.of(userId));
    }

    @GetMapping("/{sessionId}")
    @Operation(summary = "Get a session of a user", operationId = "getUserSession")
    UserSession get(@PathVariable String userId, @PathVariable String sessionId) {
        return sessions.find(userId, sessionId)
                .orElseThrow(() -> new KeystoryException("oidc.session_not_found", 404));
    }

    /** A user's sessions. */
    record Sessions(List<UserSession> sessions) {}
}
