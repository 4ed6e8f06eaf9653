package io.keystory.command.domain;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.domain.DomainsCommand;
import io.keystory.events.domain.DomainsCommand.AddDomain;
import io.keystory.events.domain.DomainsCommand.RecordVerification;
import io.keystory.events.domain.DomainsCommand.RemoveDomain;
import io.keystory.events.domain.DomainsCommand.ReplaceVerificationFiles;
import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.domain.DomainsView;

/** Runs the {@link DomainsDecider} on the stream of the list of domains. */
public final class DomainsAggregate extends DecidingAggregate<DomainsView, DomainsCommand, DomainsEvent> {

    DomainsAggregate() {
        super(new DomainsDecider());
    }

    @Decided
    void handle(AddDomain command) {
        decide(command);
    }

    @Decided
    void handle(RecordVerification command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceVerificationFiles command) {
        decide(command);
    }

    @Decided
    void handle(RemoveDomain command) {
        decide(command);
    }
}
