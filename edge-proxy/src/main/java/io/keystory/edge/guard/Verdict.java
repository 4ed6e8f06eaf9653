package io.keystory.edge.guard;

import io.keystory.edge.route.CanonicalPath;
import io.keystory.edge.route.Owner;

/** What the gate says to a request. */
public sealed interface Verdict {

    /**
     * Who owns the request answers it.
     *
     * @param path what was decided by, and the only path that may be forwarded
     */
    record Admitted(Owner owner, CanonicalPath path, Caller caller, String requestId) implements Verdict {
    }

    /** Nobody but the front door sees the request. */
    record Refused(Refusal refusal, String requestId) implements Verdict {
    }
}
