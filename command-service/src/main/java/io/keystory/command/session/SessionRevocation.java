package io.keystory.command.session;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.session.SessionView;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Ends sessions that somebody else than the browser wants ended. */
final class SessionRevocation {

    private static final String REASON = "revoked";

    private final Commands commands;
    private final Streams streams;
    private final Clock clock;

    SessionRevocation(Commands commands, Streams streams, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Ends the session and what was allowed in it; 404 oidc.session_not_found when it is over already, 400
     * oidc.invalid_session_account_id when it is somebody else's.
     */
    void end(UserId user, SessionId id, GrantsToRevoke grants) {
        SessionView session = streams.fold(id.stream(), new SessionFold())
                .filter(view -> view.expiresAt() > clock.millis())
                .orElseThrow(() -> new KeystoryException("oidc.session_not_found", 404));
        if (!session.userId().equals(user.value())) {
            throw new KeystoryException("oidc.invalid_session_account_id", 400);
        }
        List<Command> steps = new ArrayList<>(List.of(new EndSession(id, REASON)));
        session.grants().values().stream()
                .flatMap(grant -> streams.fold(new GrantId(grant).stream(), new GrantFold()).stream())
                .filter(grant -> grants.includes(grant, isThirdParty(grant.applicationId())))
                .forEach(grant -> steps.add(new RevokeGrant(new GrantId(grant.id()), REASON)));
        commands.sendTogether(steps);
    }

    private boolean isThirdParty(String application) {
        return streams.fold(new ApplicationId(application).stream(), new ApplicationFold())
                .filter(ApplicationView::isThirdParty)
                .isPresent();
    }
}
