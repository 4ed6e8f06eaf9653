package io.keystory.command.clientregistration;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyCommand;
import io.keystory.events.clientregistration.RegistrationPolicyCommand.ChangeRegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent;

/** Runs the {@link RegistrationPolicyDecider} on the policy's stream. */
public final class RegistrationPolicyAggregate
        extends DecidingAggregate<RegistrationPolicy, RegistrationPolicyCommand, RegistrationPolicyEvent> {

    RegistrationPolicyAggregate() {
        super(new RegistrationPolicyDecider());
    }

    @Decided
    void handle(ChangeRegistrationPolicy command) {
        decide(command);
    }
}
