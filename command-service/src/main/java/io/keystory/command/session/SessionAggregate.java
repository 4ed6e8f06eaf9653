package io.keystory.command.session;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.session.SessionCommand;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionCommand.RemoveApplication;
import io.keystory.events.session.SessionCommand.RenewSession;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link SessionDecider} on a session's stream. */
public final class SessionAggregate extends DecidingAggregate<SessionState, SessionCommand, SessionEvent> {

    SessionAggregate() {
        super(new SessionDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(StartSession command) {
        decide(command);
    }

    @Decided
    void handle(RenewSession command) {
        decide(command);
    }

    @Decided
    void handle(JoinApplication command) {
        decide(command);
    }

    @Decided
    void handle(RemoveApplication command) {
        decide(command);
    }

    @Decided
    void handle(EndSession command) {
        decide(command);
    }
}
