package io.keystory.command.jwtcustomizer;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.ChangeJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.DeleteJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;

/** Runs the {@link JwtCustomizerDecider} on a script's stream. */
public final class JwtCustomizerAggregate
        extends DecidingAggregate<JwtCustomizerView, JwtCustomizerCommand, JwtCustomizerEvent> {

    JwtCustomizerAggregate() {
        super(new JwtCustomizerDecider());
    }

    @Decided
    void handle(ChangeJwtCustomizer command) {
        decide(command);
    }

    @Decided
    void handle(DeleteJwtCustomizer command) {
        decide(command);
    }
}
