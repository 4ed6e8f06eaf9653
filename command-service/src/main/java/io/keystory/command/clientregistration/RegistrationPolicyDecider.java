package io.keystory.command.clientregistration;

import io.keystory.command.platform.Decider;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyCommand;
import io.keystory.events.clientregistration.RegistrationPolicyCommand.ChangeRegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent;
import io.keystory.events.clientregistration.RegistrationPolicyEvent.RegistrationPolicyChanged;
import io.keystory.events.clientregistration.RegistrationPolicyFold;
import java.util.List;

/** Decides about the policy for clients that register themselves: it offers nothing that does not work. */
final class RegistrationPolicyDecider
        implements Decider<RegistrationPolicy, RegistrationPolicyCommand, RegistrationPolicyEvent> {

    private final RegistrationPolicyFold fold = new RegistrationPolicyFold();

    @Override
    public RegistrationPolicy initial() {
        return null;
    }

    @Override
    public List<RegistrationPolicyEvent> decide(RegistrationPolicy state, RegistrationPolicyCommand command) {
        return switch (command) {
            case ChangeRegistrationPolicy c -> change(state == null ? RegistrationPolicy.DEFAULTS : state, c);
        };
    }

    @Override
    public RegistrationPolicy evolve(RegistrationPolicy state, RegistrationPolicyEvent event) {
        return fold.after(state, event);
    }

    private static List<RegistrationPolicyEvent> change(RegistrationPolicy before, ChangeRegistrationPolicy c) {
        RegistrationPolicyRules.check(c.changes());
        RegistrationPolicy after = c.changes().over(before);
        RegistrationPolicyRules.check(after);
        return after.equals(before) ? List.of() : List.of(new RegistrationPolicyChanged(c.policyId(), after));
    }
}
