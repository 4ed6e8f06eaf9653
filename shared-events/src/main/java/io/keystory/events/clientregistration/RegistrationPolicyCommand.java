package io.keystory.events.clientregistration;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of the policy for clients that register themselves. */
public sealed interface RegistrationPolicyCommand extends Command {

    RegistrationPolicyId policyId();

    @Override
    default StreamId stream() {
        return policyId().stream();
    }

    /** Changes what is given. */
    record ChangeRegistrationPolicy(RegistrationPolicyId policyId, RegistrationPolicy.Changes changes)
            implements RegistrationPolicyCommand {}
}
