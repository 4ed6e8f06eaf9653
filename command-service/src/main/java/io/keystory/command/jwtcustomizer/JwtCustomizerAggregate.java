package io.keystory.command.jwtcustomizer;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.ChangeJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.DeleteJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link JwtCustomizerDecider} on a script's stream. */
public final class JwtCustomizerAggregate
        extends DecidingAggregate<JwtCustomizerView, JwtCustomizerCommand, JwtCustomizerEvent> {

    JwtCustomizerAggregate() {
        super(new JwtCustomizerDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeJwtCustomizer command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteJwtCustomizer command) {
        decide(command);
    }
}
