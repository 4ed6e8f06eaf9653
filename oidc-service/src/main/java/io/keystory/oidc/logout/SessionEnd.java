package io.keystory.oidc.logout;

import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.Command;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionId;
import io.keystory.oidc.session.LiveSession;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.util.ArrayList;
import java.util.List;

/** Signs a browser out: the session ends, and with it every grant that was not given for offline access. */
public final class SessionEnd {

    private final Streams streams;
    private final Commands commands;

    public SessionEnd(Streams streams, Commands commands) {
        this.streams = streams;
        this.commands = commands;
    }

    /** Ends the session and those grants, together or not at all. */
    public void signOut(LiveSession session) {
        List<Command> steps = new ArrayList<>();
        steps.add(new EndSession(new SessionId(session.id()), "signed_out"));
        session.view().grants().values().stream()
                .map(GrantId::new)
                .filter(this::endsWithSession)
                .forEach(grant -> steps.add(new RevokeGrant(grant, "signed_out")));
        commands.sendTogether(steps);
    }

    private boolean endsWithSession(GrantId grant) {
        return streams.fold(grant.stream(), new GrantFold())
                .filter(view -> !view.scopes().contains("offline_access"))
                .isPresent();
    }
}
