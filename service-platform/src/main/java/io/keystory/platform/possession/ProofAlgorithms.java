package io.keystory.platform.possession;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.store.Streams;
import java.util.function.Predicate;

/** Says with which algorithms a client may sign its proofs; only what not all may use is looked up in the log. */
public final class ProofAlgorithms {

    private final Streams streams;

    ProofAlgorithms(Streams streams) {
        this.streams = streams;
    }

    /** Those of a client. */
    public Predicate<String> of(String client) {
        return algorithm -> SecurityProfile.FAPI2.allows(algorithm) || profile(client).allows(algorithm);
    }

    private SecurityProfile profile(String client) {
        return streams.fold(new ApplicationId(client).stream(), new ApplicationFold())
                .map(application -> application.protocol().securityProfile())
                .orElse(SecurityProfile.NONE);
    }
}
