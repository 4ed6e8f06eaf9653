package io.keystory.command.onetimetoken;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.onetimetoken.OneTimeTokenCommand;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.ConsumeOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.DeleteOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.EndOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.IssueOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link OneTimeTokenDecider} on a token's stream. */
public final class OneTimeTokenAggregate
        extends DecidingAggregate<OneTimeTokenView, OneTimeTokenCommand, OneTimeTokenEvent> {

    OneTimeTokenAggregate() {
        super(new OneTimeTokenDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IssueOneTimeToken command) {
        decide(command);
    }

    @Decided
    void handle(ConsumeOneTimeToken command) {
        decide(command);
    }

    @Decided
    void handle(EndOneTimeToken command) {
        decide(command);
    }

    @Decided
    void handle(DeleteOneTimeToken command) {
        decide(command);
    }
}
