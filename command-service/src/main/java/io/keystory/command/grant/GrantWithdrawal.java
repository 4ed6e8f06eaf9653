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
import java.util.List;

/** Takes back what a user allowed an application; the session stays, without it. */
final class GrantWithdrawal {

    private final Commands commands;
    private final Streams streams;

    GrantWithdrawal(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    /** 404 when the user has given no such grant, or it is over already. */
    void revoke(UserId user, GrantId id) {
        GrantView grant = streams.fold(id.stream(), new GrantFold())
                .filter(view -> view.userId().equals(user.value()))
                .orElseThrow(() -> KeystoryException.notFound("grants", id.value()));
        commands.sendTogether(List.of(
                new RevokeGrant(id, "revoked"),
                new RemoveApplication(
                        new SessionId(grant.sessionId()), new ApplicationId(grant.applicationId()), id)));
    }
}
