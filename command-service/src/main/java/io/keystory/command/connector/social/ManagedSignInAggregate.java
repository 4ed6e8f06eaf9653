package io.keystory.command.connector.social;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.connector.ManagedSignInCommand;
import io.keystory.events.connector.ManagedSignInCommand.RecordManagedAnswer;
import io.keystory.events.connector.ManagedSignInCommand.RecordManagedRefusal;
import io.keystory.events.connector.ManagedSignInCommand.RequestManagedSignIn;
import io.keystory.events.connector.ManagedSignInCommand.UseManagedAnswer;
import io.keystory.events.connector.ManagedSignInEvent;
import io.keystory.events.connector.ManagedSignInView;

/** Runs the {@link ManagedSignInDecider} on a sign-in's stream. */
public final class ManagedSignInAggregate
        extends DecidingAggregate<ManagedSignInView, ManagedSignInCommand, ManagedSignInEvent> {

    ManagedSignInAggregate() {
        super(new ManagedSignInDecider());
    }

    @Decided
    void handle(RequestManagedSignIn command) {
        decide(command);
    }

    @Decided
    void handle(RecordManagedAnswer command) {
        decide(command);
    }

    @Decided
    void handle(RecordManagedRefusal command) {
        decide(command);
    }

    @Decided
    void handle(UseManagedAnswer command) {
        decide(command);
    }
}
