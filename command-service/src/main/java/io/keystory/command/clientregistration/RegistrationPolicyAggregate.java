package io.keystory.command.clientregistration;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyCommand;
import io.keystory.events.clientregistration.RegistrationPolicyCommand.ChangeRegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link RegistrationPolicyDecider} on the policy's stream. */
public final class RegistrationPolicyAggregate
        extends DecidingAggregate<RegistrationPolicy, RegistrationPolicyCommand, RegistrationPolicyEvent> {

    RegistrationPolicyAggregate() {
        super(new RegistrationPolicyDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeRegistrationPolicy command) {
        decide(command);
    }
}
