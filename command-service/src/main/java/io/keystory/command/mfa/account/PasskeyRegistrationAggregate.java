package io.keystory.command.mfa.account;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.verification.PasskeyRegistration;
import io.keystory.events.verification.PasskeyRegistrationCommand;
import io.keystory.events.verification.PasskeyRegistrationCommand.RefusePasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RegisterPasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RequestPasskey;
import io.keystory.events.verification.PasskeyRegistrationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link PasskeyRegistrationDecider} on the stream of the making of a passkey. */
public final class PasskeyRegistrationAggregate
        extends DecidingAggregate<PasskeyRegistration, PasskeyRegistrationCommand, PasskeyRegistrationEvent> {

    PasskeyRegistrationAggregate() {
        super(new PasskeyRegistrationDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RequestPasskey command) {
        decide(command);
    }

    @Decided
    void handle(RegisterPasskey command) {
        decide(command);
    }

    @Decided
    void handle(RefusePasskey command) {
        decide(command);
    }
}
