package io.keystory.oidc.clientregistration;

import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyFold;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.platform.Momentary;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.List;

/** The policy for clients that register themselves, kept for a moment. */
public final class RegistrationPolicies {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final ImplicitFlow implicit;
    private final Momentary<String, RegistrationPolicy> policy = new Momentary<>(FRESH);

    RegistrationPolicies(Streams streams, ImplicitFlow implicit) {
        this.streams = streams;
        this.implicit = implicit;
    }

    /** Whether anybody may register at all. */
    public boolean areOpen() {
        return decided().mode() != RegistrationMode.OFF;
    }

    /** What was decided, as far as it is offered in this installation. */
    RegistrationPolicy current() {
        RegistrationPolicy all = decided();
        if (implicit.isOffered() || !all.grantTypes().contains(ImplicitFlow.GRANT_TYPE)) {
            return all;
        }
        List<String> offered = all.grantTypes().stream().filter(type -> !type.equals(ImplicitFlow.GRANT_TYPE)).toList();
        return new RegistrationPolicy(all.mode(), offered, all.tokenEndpointAuthMethods(), all.scopes(),
                all.redirectHosts(), all.redirectSchemes(), all.softwareStatementIssuers(),
                all.softwareStatementRequired(), all.mostClients(), all.clientSecretTtl(), all.unusedClientTtl());
    }

    private RegistrationPolicy decided() {
        return policy.get("", key -> streams.fold(RegistrationPolicyId.POLICY.stream(), new RegistrationPolicyFold())
                .orElse(RegistrationPolicy.DEFAULTS));
    }

    void forget() {
        policy.forget();
    }
}
