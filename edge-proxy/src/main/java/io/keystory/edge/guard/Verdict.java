package io.keystory.edge.guard;

import io.keystory.edge.route.CanonicalPath;
import io.keystory.edge.route.Owner;

/** What the gate says to a request. */
public sealed interface Verdict {

    /**
     * Who owns the request answers it.
     *
     * @param path        what it was decided by, and the only path that may be forwarded
     * @param certificate what is known of the certificate that the client showed
     */
    record Admitted(Owner owner, CanonicalPath path, Caller caller, String requestId, Certificate certificate)
            implements Verdict {
    }

    /**
     * A certificate that a client showed a trusted proxy.
     *
     * @param header in which proxies hand it on, which no service sees; empty for none
     * @param base64 the certificate, or null
     */
    record Certificate(String header, String base64) {
    }

    /** Nobody but the front door sees the request. */
    record Refused(Refusal refusal, String requestId) implements Verdict {
    }
}
