package io.keystory.command.clientregistration;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.clientregistration.InitialAccessTokenCommand;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.CreateInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.RevokeInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.UseInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenEvent;
import io.keystory.events.clientregistration.InitialAccessTokenView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link InitialAccessTokenDecider} on a token's stream. */
public final class InitialAccessTokenAggregate
        extends DecidingAggregate<InitialAccessTokenView, InitialAccessTokenCommand, InitialAccessTokenEvent> {

    InitialAccessTokenAggregate() {
        super(new InitialAccessTokenDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateInitialAccessToken command) {
        decide(command);
    }

    @Decided
    void handle(UseInitialAccessToken command) {
        decide(command);
    }

    @Decided
    void handle(RevokeInitialAccessToken command) {
        decide(command);
    }
}
