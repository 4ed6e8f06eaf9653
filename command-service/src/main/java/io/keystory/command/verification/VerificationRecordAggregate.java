package io.keystory.command.verification;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.verification.VerificationRecordCommand;
import io.keystory.events.verification.VerificationRecordCommand.RecordCodeCheck;
import io.keystory.events.verification.VerificationRecordCommand.RecordLockout;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordCommand.RequestAccountCode;
import io.keystory.events.verification.VerificationRecordEvent;
import io.keystory.events.verification.VerificationRecordView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link VerificationRecordDecider} on a verification record's stream. */
public final class VerificationRecordAggregate
        extends DecidingAggregate<VerificationRecordView, VerificationRecordCommand, VerificationRecordEvent> {

    VerificationRecordAggregate() {
        super(new VerificationRecordDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RecordPasswordCheck command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RequestAccountCode command) {
        decide(command);
    }

    @Decided
    void handle(RecordCodeCheck command) {
        decide(command);
    }

    @Decided
    void handle(RecordLockout command) {
        decide(command);
    }
}
