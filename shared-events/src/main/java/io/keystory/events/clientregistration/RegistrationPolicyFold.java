package io.keystory.events.clientregistration;

import io.keystory.events.clientregistration.RegistrationPolicyEvent.RegistrationPolicyChanged;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds what happens to the policy into the policy. */
public final class RegistrationPolicyFold implements Fold<RegistrationPolicy, RegistrationPolicyEvent> {

    @Override
    public RegistrationPolicy evolve(RegistrationPolicy policy, Recorded<? extends RegistrationPolicyEvent> recorded) {
        return switch (recorded.event()) {
            case RegistrationPolicyChanged e -> e.policy();
        };
    }
}
