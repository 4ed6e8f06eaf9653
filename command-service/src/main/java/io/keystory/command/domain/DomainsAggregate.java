package io.keystory.command.domain;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.domain.DomainsCommand;
import io.keystory.events.domain.DomainsCommand.AddDomain;
import io.keystory.events.domain.DomainsCommand.RecordVerification;
import io.keystory.events.domain.DomainsCommand.RemoveDomain;
import io.keystory.events.domain.DomainsCommand.ReplaceVerificationFiles;
import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.domain.DomainsView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link DomainsDecider} on the stream of the list of domains. */
public final class DomainsAggregate extends DecidingAggregate<DomainsView, DomainsCommand, DomainsEvent> {

    DomainsAggregate() {
        super(new DomainsDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddDomain command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordVerification command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceVerificationFiles command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveDomain command) {
        decide(command);
    }
}
