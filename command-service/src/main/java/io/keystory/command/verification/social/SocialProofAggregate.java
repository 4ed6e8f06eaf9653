package io.keystory.command.verification.social;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.verification.SocialProofCommand;
import io.keystory.events.verification.SocialProofCommand.RecordSocialAnswer;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProof;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProofRefused;
import io.keystory.events.verification.SocialProofCommand.RequestSocialProof;
import io.keystory.events.verification.SocialProofEvent;
import io.keystory.events.verification.SocialProofView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link SocialProofDecider} on a proof's stream. */
public final class SocialProofAggregate
        extends DecidingAggregate<SocialProofView, SocialProofCommand, SocialProofEvent> {

    SocialProofAggregate() {
        super(new SocialProofDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RequestSocialProof command) {
        decide(command);
    }

    @Decided
    void handle(RecordSocialAnswer command) {
        decide(command);
    }

    @Decided
    void handle(RecordSocialProof command) {
        decide(command);
    }

    @Decided
    void handle(RecordSocialProofRefused command) {
        decide(command);
    }
}
