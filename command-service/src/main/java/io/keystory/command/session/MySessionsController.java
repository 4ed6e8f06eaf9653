package io.keystory.command.session;

import static io.keystory.command.account.OwnAccess.PROOF;
import static io.keystory.command.account.OwnAccess.SESSIONS;

import io.keystory.command.account.OwnAccess;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users end sessions of their own, this one too. */
@RestController
@Tag(name = "My account")
final class MySessionsController {

    private final OwnAccess access;
    private final SessionRevocation revocation;

    MySessionsController(OwnAccess access, SessionRevocation revocation) {
        this.access = access;
        this.revocation = revocation;
    }

    @DeleteMapping("/api/my-account/sessions/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a session of one's own, and what was allowed in it", operationId = "deleteMySession")
    void end(
            @PathVariable SessionId sessionId,
            @RequestParam(required = false) String revokeGrantsTarget,
            @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, SESSIONS, proof, FieldControls::session);
        revocation.end(new UserId(user.id()), sessionId, GrantsToRevoke.of(revokeGrantsTarget));
    }
}
