package io.keystory.store.transfer;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.DomainEvent;
import java.util.List;
import java.util.Set;

/** Says which unique values streams hold, by what happened in them. */
public interface ClaimSource {

    /** The types of the streams that may hold any. */
    Set<String> streamTypes();

    /** What a stream holds after these events, which are all of it, in order. */
    Set<Claim> held(List<DomainEvent> stream);
}
