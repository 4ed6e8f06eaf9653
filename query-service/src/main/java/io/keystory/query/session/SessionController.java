package io.keystory.query.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.past.ErasedPersons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
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
    private final ErasedPersons persons;

    SessionController(SessionQueries sessions, ErasedPersons persons) {
        this.sessions = sessions;
        this.persons = persons;
    }

    @GetMapping
    @Operation(summary = "List the sessions of a user, newest first", operationId = "listUserSessions")
    Sessions list(@PathVariable String userId, Authentication caller) {
        return new Sessions(sessions.of(userId, detail(caller)),
                ErasedPersons.mark(persons.isErased(UserId.STREAM_TYPE, userId)));
    }

    @GetMapping("/{sessionId}")
    @Operation(summary = "Get a session of a user", operationId = "getUserSession")
    UserSession get(@PathVariable String userId, @PathVariable String sessionId, Authentication caller) {
        return sessions.find(userId, sessionId, detail(caller))
                .orElseThrow(() -> new KeystoryException("oidc.session_not_found", 404));
    }

    /** Where from and by what somebody signed in is for who reads the audit log, as far as that tells it. */
    private static InteractionDetail detail(Authentication caller) {
        return !ManagementScope.READ_AUDIT.isHeldBy(caller) ? InteractionDetail.NOTHING
                : ManagementScope.READ_PERSONAL_DATA.isHeldBy(caller)
                        ? InteractionDetail.EVERYTHING : InteractionDetail.WITHOUT_RAW_DATA;
    }

    /** A user's sessions; {@code erased} is true of who was erased, and left out otherwise. */
    record Sessions(
            List<UserSession> sessions, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {}
}
