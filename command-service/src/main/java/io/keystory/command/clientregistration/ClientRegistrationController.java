package io.keystory.command.clientregistration;

import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyCommand.ChangeRegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyFold;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes the policy for clients that register themselves. */
@RestController
@Tag(name = "client-registration")
final class ClientRegistrationController {

    private final Commands commands;
    private final Streams streams;

    ClientRegistrationController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PatchMapping("/api/client-registration")
    @Operation(summary = "Change which clients may register themselves", operationId = "updateClientRegistration")
    RegistrationPolicy update(@RequestBody RegistrationPolicy.Changes body) {
        commands.send(new ChangeRegistrationPolicy(RegistrationPolicyId.POLICY, body));
        return streams.fold(RegistrationPolicyId.POLICY.stream(), new RegistrationPolicyFold())
                .orElse(RegistrationPolicy.DEFAULTS);
    }
}
