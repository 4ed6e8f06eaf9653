package io.keystory.query.clientregistration;

import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the policy for clients that register themselves. */
@RestController
@Tag(name = "client-registration")
@ReadsFrom(ClientRegistrationReads.POLICY)
@AsOf
class ClientRegistrationController {

    private final Views<RegistrationPolicy> policies;

    ClientRegistrationController(Views<RegistrationPolicy> policies) {
        this.policies = policies;
    }

    @GetMapping("/api/client-registration")
    @Versioned(table = "read.registration_policy", id = "policy")
    @Operation(summary = "Get which clients may register themselves", operationId = "getClientRegistration")
    RegistrationPolicy get() {
        return policies.find(RegistrationPolicyId.POLICY.value()).orElse(RegistrationPolicy.DEFAULTS);
    }
}
