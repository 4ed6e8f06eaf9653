package io.keystory.command.verification.code;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.command.verification.code.VerificationCodeDecider.Code;
import io.keystory.events.verification.VerificationCodeCommand;
import io.keystory.events.verification.VerificationCodeCommand.IssueCode;
import io.keystory.events.verification.VerificationCodeCommand.SupersedeCode;
import io.keystory.events.verification.VerificationCodeCommand.TryCode;
import io.keystory.events.verification.VerificationCodeEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link VerificationCodeDecider} on a code's stream. */
public final class VerificationCodeAggregate
        extends DecidingAggregate<Code, VerificationCodeCommand, VerificationCodeEvent> {

    VerificationCodeAggregate() {
        super(new VerificationCodeDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IssueCode command) {
        decide(command);
    }

    @Decided
    void handle(SupersedeCode command) {
        decide(command);
    }

    @Decided
    void handle(TryCode command) {
        decide(command);
    }
}
