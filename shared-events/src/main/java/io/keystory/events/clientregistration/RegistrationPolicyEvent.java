package io.keystory.events.clientregistration;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/** What happens to the policy for clients that register themselves. */
public sealed interface RegistrationPolicyEvent extends DomainEvent {

    RegistrationPolicyId policyId();

    @Override
    default StreamId stream() {
        return policyId().stream();
    }

    /** Clients may register under this policy from now on; those that did stay as they are. */
    @EventType("client_registration.policy_changed")
    record RegistrationPolicyChanged(RegistrationPolicyId policyId, RegistrationPolicy policy)
            implements RegistrationPolicyEvent {}
}
