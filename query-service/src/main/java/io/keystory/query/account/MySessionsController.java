package io.keystory.query.account;

import static io.keystory.query.account.OwnAccess.PROOF;
import static io.keystory.query.account.OwnAccess.SESSIONS;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.security.AccountToken;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.grant.GrantQueries;
import io.keystory.query.grant.GrantReads;
import io.keystory.query.grant.UserGrant;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.session.SessionQueries;
import io.keystory.query.session.SessionReads;
import io.keystory.query.session.UserSession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads where one is signed in, and what one allowed applications. */
@RestController
@RequestMapping("/api/my-account")
@Tag(name = "my-account")
@ReadsFrom({SessionReads.MODEL, GrantReads.MODEL, AccountCenterReads.MODEL})
public class MySessionsController {

    private final OwnAccess access;
    private final SessionQueries sessions;
    private final GrantQueries grants;

    MySessionsController(OwnAccess access, SessionQueries sessions, GrantQueries grants) {
        this.access = access;
        this.sessions = sessions;
        this.grants = grants;
    }

    @GetMapping("/sessions")
    @Operation(summary = "List one's own sessions, newest first", operationId = "listMySessions")
    OwnSessions sessions(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        access.requireProven(token, SESSIONS, proof, FieldControls::session);
        return new OwnSessions(sessions.of(token.userId(), InteractionDetail.PROVEN).stream()
                .map(session -> new OwnSession(session, session.payload().uid().equals(token.sessionId()))).toList());
    }

    @GetMapping("/grants")
    @Operation(summary = "List what one allowed applications, newest first", operationId = "listMyGrants")
    OwnGrants grants(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token,
            @RequestParam(required = false) String appType,
            @RequestHeader(name = PROOF, required = false) String proof) {
        access.requireProven(token, SESSIONS, proof, FieldControls::session);
        return new OwnGrants(grants.of(token.userId(), appType));
    }

    /** One's own sessions. */
    record OwnSessions(List<OwnSession> sessions) {}

    /** A session, and whether it is the one of whoever asks. */
    record OwnSession(@JsonUnwrapped UserSession session, boolean isCurrent) {}

    /** One's own grants. */
    record OwnGrants(List<UserGrant> grants) {}
}
