package io.keystory.oidc.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.util.List;

/** Stands in for the command service, another process: it decides about grants, the only thing asked of it here. */
final class TestCommands implements Commands {

    private final Streams streams;
    private final TestEvents events;

    TestCommands(Streams streams, TestEvents events) {
        this.streams = streams;
        this.events = events;
    }

    @Override
    public synchronized void sendTogether(List<? extends Command> commands) {
        for (Command command : commands) {
            if (command instanceof RevokeGrant revoke) {
                streams.fold(revoke.stream(), new GrantFold()).ifPresent(grant -> events.append(new GrantRevoked(
                        revoke.grantId(), new UserId(grant.userId()),
                        new ApplicationId(grant.applicationId()), revoke.reason())));
            }
        }
    }
}
