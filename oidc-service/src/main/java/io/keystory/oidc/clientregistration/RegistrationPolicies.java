package io.keystory.oidc.clientregistration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyFold;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.store.Streams;
import java.time.Duration;

/** The policy for clients that register themselves, kept for a moment. */
public final class RegistrationPolicies {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Cache<String, RegistrationPolicy> policy = Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    RegistrationPolicies(Streams streams) {
        this.streams = streams;
    }

    /** Whether anybody may register at all. */
    public boolean areOpen() {
        return current().mode() != RegistrationMode.OFF;
    }

    RegistrationPolicy current() {
        return policy.get("", key -> streams.fold(RegistrationPolicyId.POLICY.stream(), new RegistrationPolicyFold())
                .orElse(RegistrationPolicy.DEFAULTS));
    }

    void forget() {
        policy.invalidateAll();
    }
}
